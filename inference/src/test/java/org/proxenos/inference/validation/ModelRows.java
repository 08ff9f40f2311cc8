package org.proxenos.inference.validation;

import static org.proxenos.inference.validation.Tolerance.CONVERGED;
import static org.proxenos.inference.validation.Tolerance.DERIVED;

import java.util.List;
import java.util.stream.Stream;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.inference.validation.Rows.Both;

/** Estimates of every family, and their standard errors. */
final class ModelRows {
    static final String COUNTS = "y ~ a * b + offset(log(e))";

    private ModelRows() {}

    static Stream<Row> rows() {
        return Stream.of(plain(), families(), mixed(), weighted()).flatMap(List::stream);
    }

    /** The model with other errors, lag 4 where they need one. */
    static Both with(Both both, StandardErrors errors, String cluster) {
        ModelSpec spec = both.spec();
        return new Both(
                both.name(),
                new ModelSpec(spec.formula(), spec.family(), null, cluster, spec.fixed(), errors, 4),
                both.call());
    }

    private static List<Row> plain() {
        Rows rows = new Rows("models", CONVERGED);
        for (Both model : List.of(
                Both.of(ModelSpec.of(COUNTS, Family.POISSON), "glm(y ~ a * b + offset(log(e)), poisson)"),
                Both.of(ModelSpec.of(COUNTS, Family.NEGBIN), "glm.nb(y ~ a * b + offset(log(e)))"),
                Both.of(ModelSpec.of("log(y + 1) ~ a * b", Family.GAUSSIAN), "lm(log(y + 1) ~ a * b)"),
                Both.of(ModelSpec.of("s ~ a + b", Family.BINOMIAL), "glm(s ~ a + b, binomial)"))) {
            String key = model.spec().family().code();
            rows.estimates(model, key + ".coef");
            figures(rows, model, key + ".fit");
            for (StandardErrors kind : StandardErrors.values()) {
                if (kind.compareTo(StandardErrors.CR1S) <= 0 || kind == StandardErrors.HAC) {
                    rows.error(with(model, kind, "g"), key + "." + kind.code());
                }
            }
        }
        ModelSpec spec = ModelSpec.of("y ~ a + b", Family.POISSON).withEffectsOf("g");
        Both absorbed = new Both("poisson, effects of g absorbed", spec, "glm(y ~ a + b + g, poisson)");
        rows.estimates(absorbed, "fixed.poisson.coef");
        for (StandardErrors kind : List.of(StandardErrors.MODEL, StandardErrors.HC3, StandardErrors.CR0)) {
            rows.error(with(absorbed, kind, "g"), "fixed.poisson." + kind.code());
        }
        return rows.made();
    }

    private static void figures(Rows rows, Both model, String key) {
        Fit.Converged fit = model.fit();
        double[] expected = rows.of(key);
        rows.add(model, "log-likelihood", new Row.Pair(fit.logLik(), expected[0]));
        rows.add(model, "AIC", new Row.Pair(fit.aic(), expected[1]));
        rows.add(model, "deviance", new Row.Pair(fit.deviance(), expected[2]));
        rows.add(model, "Pearson's X²/(n - k)", new Row.Pair(fit.dispersion(), expected[3]));
        if (fit.theta().isPresent()) {
            double[] theta = rows.of("negbin.theta");
            rows.add(model, "theta", new Row.Pair(fit.theta().getAsDouble(), theta[0]));
            rows.add(model, "se of theta", new Row.Pair(fit.thetaSe().orElseThrow(), theta[1]));
        }
    }

    private static List<Row> families() {
        Rows rows = new Rows("families", DERIVED);
        for (Both model : List.of(
                Both.of(ModelSpec.of("o ~ a + b", Family.ORDINAL), "polr(o ~ a + b)"),
                Both.of(
                        ModelSpec.of("y ~ a + b + offset(log(e))", Family.NEGBIN1),
                        "glmmTMB(y ~ a + b + offset(log(e)), family = nbinom1)"),
                Both.of(
                        ModelSpec.of("cbind(k, f) ~ a + b", Family.BETABINOMIAL),
                        "glmmTMB(cbind(k, f) ~ a + b, family = betabinomial)"),
                Both.of(
                        ModelSpec.of("w ~ a + b + offset(log(e)) | a", Family.ZINB),
                        "zeroinfl(w ~ a + b + offset(log(e)) | a, dist = \"negbin\")"),
                Both.of(ModelSpec.of("y ~ a + b", Family.HURDLE), "hurdle(y ~ a + b, dist = \"negbin\")"))) {
            String key = model.spec().family().code();
            rows.estimates(model, key + ".coef");
            rows.add(model, "log-likelihood", new Row.Pair(model.fit().logLik(), rows.of(key + ".fit")[0]));
            String a = model.spec().family() == Family.ZINB || model.spec().family() == Family.HURDLE ? "count_a" : "a";
            for (StandardErrors kind : List.of(StandardErrors.MODEL, StandardErrors.HC0, StandardErrors.CR1)) {
                rows.error(with(model, kind, "g"), a, key + "." + kind.code());
            }
        }
        Both ordinal = Both.of(
                ModelSpec.of("o ~ a + b", Family.ORDINAL), "vcovCL(polr(o ~ a + b), cluster = g, type = \"HC1\")");
        rows.error(with(ordinal, StandardErrors.CR1S, "g"), "a", "ordinal.cr1s.polr");
        return rows.made();
    }

    private static List<Row> mixed() {
        Rows rows = new Rows("mixed", DERIVED);
        for (Both model : List.of(
                Both.of(
                        ModelSpec.of("y ~ a + b + offset(log(e)) + (1 | g)", Family.POISSON),
                        "glmmTMB(y ~ a + b + offset(log(e)) + (1 | g), family = poisson)"),
                Both.of(
                        ModelSpec.of("y ~ a + b + (1 | g)", Family.NEGBIN),
                        "glmmTMB(y ~ a + b + (1 | g), family = nbinom2)"),
                Both.of(
                        ModelSpec.of("log(y + 1) ~ a + b + (1 | g)", Family.GAUSSIAN),
                        "glmmTMB(log(y + 1) ~ a + b + (1 | g))"),
                Both.of(
                        ModelSpec.of("s ~ a + b + (1 | g)", Family.BINOMIAL),
                        "glmer(s ~ a + b + (1 | g), family = binomial, nAGQ = 15)"))) {
            String key = model.spec().family().code();
            rows.estimates(model, key + ".coef");
            rows.error(model, "a", key + ".se");
        }
        return rows.made();
    }

    private static List<Row> weighted() {
        Rows rows = new Rows("weights", Tolerance.search(5e-6, "R's second derivatives are numDeriv's differences"));
        for (Both model : List.of(
                Both.of(
                        ModelSpec.of("log(y + 1) ~ a + b + weights(v)", Family.GAUSSIAN),
                        "lm(log(y + 1) ~ a + b, weights = v)"),
                Both.of(ModelSpec.of("y ~ a + b + weights(v)", Family.POISSON), "glm(y ~ a + b, poisson, weights = v)"),
                Both.of(
                        ModelSpec.of("s ~ a + b + weights(v)", Family.BINOMIAL),
                        "glm(s ~ a + b, binomial, weights = v)"),
                Both.of(ModelSpec.of("y ~ a + b + weights(v)", Family.NEGBIN), "glm.nb(y ~ a + b, weights = v)"))) {
            String key = model.spec().family().code();
            for (StandardErrors kind : List.of(StandardErrors.MODEL, StandardErrors.HC3, StandardErrors.CR1S)) {
                rows.error(with(model, kind, "g"), key + "." + kind.code());
            }
        }
        for (Both model : List.of(
                Both.of(ModelSpec.of("o ~ a + b + weights(v)", Family.ORDINAL), "polr(o ~ a + b, weights = v)"),
                Both.of(
                        ModelSpec.of("y ~ a + b + weights(v)", Family.NEGBIN1),
                        "glmmTMB(y ~ a + b, weights = v, family = nbinom1)"),
                Both.of(
                        ModelSpec.of("cbind(k, f) ~ a + b + weights(v)", Family.BETABINOMIAL),
                        "weighted beta-binomial log-likelihood, numDeriv"))) {
            String key = model.spec().family().code();
            rows.estimates(model, key + ".coef");
            rows.error(model, key + ".model");
        }
        ModelSpec nested = ModelSpec.of("log(y + 1) ~ a + b + (1 | g)", Family.GAUSSIAN);
        Both robust =
                Both.of(nested, "jacobian() of the clusters' log-likelihoods of lmer(log(y + 1) ~ a + b + (1 | g))");
        rows.error(new Both("gaussian, random intercept", clustered(nested), robust.call()), "mixed.robust.cr1");
        return rows.made();
    }

    private static ModelSpec clustered(ModelSpec spec) {
        return new ModelSpec(spec.formula(), spec.family(), null, "g", null, StandardErrors.CR1, 0);
    }
}
