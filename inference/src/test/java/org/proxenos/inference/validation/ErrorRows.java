package org.proxenos.inference.validation;

import static org.proxenos.inference.validation.Tolerance.CONVERGED;
import static org.proxenos.inference.validation.Tolerance.DERIVED;
import static org.proxenos.inference.validation.Tolerance.EXACT;

import java.util.List;
import java.util.stream.Stream;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.ClusterBootstrap;
import org.proxenos.inference.glm.Diagnostics;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.MarginalEffect;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.inference.validation.Rows.Both;

/** Errors for few clusters, effects on the response's scale, diagnostics, smooth terms. */
final class ErrorRows {
    private static final Frame FRAME = Golden.whole();
    private static final Both POISSON =
            Both.of(ModelSpec.of(ModelRows.COUNTS, Family.POISSON), "glm(y ~ a * b + offset(log(e)), poisson)");
    private static final Both LINEAR =
            Both.of(ModelSpec.of("log(y + 1) ~ a * b", Family.GAUSSIAN), "lm(log(y + 1) ~ a * b)");

    private ErrorRows() {}

    static Stream<Row> rows() {
        return Stream.of(fewClusters(), wild(), effects(), diagnostics(), smooth(), drawn())
                .flatMap(List::stream);
    }

    private static List<Row> fewClusters() {
        Rows rows = new Rows("errors", CONVERGED);
        Rows tails =
                new Rows("errors", Tolerance.search(2e-6, "p and df carry the error of R's se several times over"));
        Both logit = Both.of(ModelSpec.of("s ~ a + b", Family.BINOMIAL), "glm(s ~ a + b, binomial)");
        for (Both model : List.of(POISSON, LINEAR, logit)) {
            String key = model.spec().family().code();
            Both reduced = ModelRows.with(model, StandardErrors.CR2, "g");
            rows.error(reduced, key + ".cr2");
            Fit.Term a = reduced.fit().find("a").orElseThrow();
            tails.add(reduced, "Satterthwaite's df of `a`, cr2", new Row.Pair(a.df(), rows.of(key + ".cr2.df")[1]));
            tails.add(reduced, "p of `a`, cr2", new Row.Pair(a.p(), rows.of(key + ".cr2.p")[1]));
        }
        ModelSpec spec = ModelSpec.of("y ~ a + b", Family.POISSON).withEffectsOf("g");
        Both absorbed = new Both("poisson, effects of g absorbed", spec, "glm(y ~ a + b + g, poisson)");
        rows.error(ModelRows.with(absorbed, StandardErrors.CR2, "g"), "fixed.poisson.cr2");
        for (Both model : List.of(POISSON, LINEAR)) {
            for (StandardErrors kind : List.of(StandardErrors.CR1, StandardErrors.CR1S)) {
                String key = model.spec().family().code() + ".twoway." + kind.code();
                rows.error(ModelRows.with(model, kind, "g + four"), key);
            }
        }
        return Stream.concat(rows.made().stream(), tails.made().stream()).toList();
    }

    private static List<Row> wild() {
        Rows rows = new Rows("errors", EXACT);
        Both linear = new Both(LINEAR.name(), LINEAR.spec(), "lm.fit() of each of all 256 signs");
        Both counts = new Both(POISSON.name(), POISSON.spec(), "glm.fit() and a scoring step for all 256 signs");
        for (Both plain : List.of(linear, counts)) {
            Both model = ModelRows.with(plain, StandardErrors.WILD, "eight");
            String key = plain.spec().family() == Family.GAUSSIAN ? "wild" : "score";
            for (String term : List.of("a", "b", "a:b")) {
                double p = model.fit().find(term).orElseThrow().p();
                rows.add(
                        model,
                        "p of `%s`, wild by eight".formatted(term),
                        new Row.Pair(p, rows.of(key + "." + term)[0]));
            }
        }
        return rows.made();
    }

    private static List<Row> effects() {
        Rows rows = new Rows("margins", DERIVED);
        ModelSpec counts = POISSON.spec().clusteredBy("g");
        ModelSpec votes = ModelSpec.of("s ~ a + b", Family.BINOMIAL);
        for (Both model : List.of(
                Both.of(counts, "mean(predict()) of changed data; numDeriv; vcovCL"),
                Both.of(votes, "mean(predict()) of changed data; numDeriv; vcov"))) {
            for (String column : List.of("a", "b")) {
                Fit.Term effect = MarginalEffect.of(model.fit(), FRAME, column).effect();
                double[] expected = rows.of(model.name() + "." + column);
                String quantity = "average marginal effect of `%s`".formatted(column);
                rows.add(model, quantity, new Row.Pair(effect.estimate(), expected[0]));
                rows.add(model, "its se", new Row.Pair(effect.se(), expected[1]));
            }
        }
        return rows.made();
    }

    private static List<Row> diagnostics() {
        Rows rows = new Rows("margins", CONVERGED);
        Diagnostics counts = Diagnostics.of(POISSON.spec(), FRAME).orElseThrow();
        rows.add(
                withCall(POISSON, "hatvalues"),
                "leverage of row 1",
                new Row.Pair(counts.leverage(0), rows.of("leverage")[0]));
        double moved = counts.influence(0).getOrDefault("a", Double.NaN);
        rows.add(
                withCall(POISSON, "one scoring step: "),
                "influence of row 1 on `a`",
                new Row.Pair(moved, rows.of("dfbeta.a")[0]));
        Both linear = Both.of(ModelSpec.of("y ~ a + b + e", Family.GAUSSIAN), "lm(y ~ a + b + e)");
        Diagnostics straight = Diagnostics.of(linear.spec(), FRAME).orElseThrow();
        double dfbeta = straight.influence(3).getOrDefault("a", Double.NaN);
        rows.add(
                withCall(linear, "dfbeta"), "influence of row 4 on `a`", new Row.Pair(dfbeta, rows.of("dfbeta.lm")[3]));
        List<String> columns = List.of("a", "b", "e");
        for (int j = 0; j < columns.size(); j++) {
            double inflation = straight.varianceInflation().getOrDefault(columns.get(j), Double.NaN);
            String quantity = "variance inflation of `%s`".formatted(columns.get(j));
            rows.add(withCall(linear, "vif"), quantity, new Row.Pair(inflation, rows.of("vif")[j]));
        }
        return rows.made();
    }

    private static Both withCall(Both both, String call) {
        return new Both(both.name(), both.spec(), call + "(" + both.call() + ")");
    }

    private static List<Row> smooth() {
        Rows rows = new Rows("smooth", CONVERGED);
        rows.estimates(
                Both.of(
                        ModelSpec.of("y ~ ns(a, 4) * b + offset(log(e))", Family.POISSON),
                        "glm(y ~ ns(a, 4) * b + offset(log(e)), poisson)"),
                "ns.fit.coef");
        rows.estimates(
                Both.of(
                        ModelSpec.of("y ~ harmonic(e, 7, 2) + b", Family.POISSON),
                        "glm(y ~ sines and cosines + b, poisson)"),
                "harmonic.fit.coef");
        return rows.made();
    }

    private static List<Row> drawn() {
        Rows rows = new Rows("margins", Tolerance.search(0.06, "4,000 draws of ours, 20,000 of R's"));
        Both model =
                new Both(LINEAR.name(), LINEAR.spec(), "vcovBS(lm(log(y + 1) ~ a * b), cluster = g, type = \"xy\")");
        ClusterBootstrap bootstrap =
                ClusterBootstrap.of(model.spec(), FRAME, "g", 4_000, 1).orElseThrow();
        for (int j = 0; j < 4; j++) {
            Fit.Term term = bootstrap.terms().get(j);
            String quantity = "se of `%s`, clusters of g drawn".formatted(term.term());
            rows.add(model, quantity, new Row.Pair(term.se(), rows.of("bootstrap")[j]));
        }
        return rows.made();
    }
}
