package org.proxenos.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.LikelihoodRatioTest;
import org.proxenos.inference.glm.MarginalEffect;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.study.result.ModelResult;

/**
 * A fitted model, worded for a reviewer.
 *
 * @param id anchor in the page
 * @param name short
 * @param title what it models
 * @param formula as it was given
 * @param design family, effects, errors, in words
 * @param ratios whether the terms' exponentials mean something
 * @param rows coefficients; the placebo's last
 * @param facts n, clusters, theta, fit: name and value
 * @param warnings what a reader must know
 * @param failure why there are no estimates; empty where there are
 */
public record ModelTable(
        String id,
        String name,
        String title,
        String formula,
        String design,
        boolean ratios,
        List<Row> rows,
        List<Fact> facts,
        List<String> warnings,
        String failure) {
    /** Copies the lists. */
    public ModelTable {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
    }

    /**
     * A coefficient.
     *
     * @param term as R names it
     * @param estimate on the linear scale
     * @param se its standard error
     * @param ratio exponential with interval, or the linear interval where no ratio is meant
     * @param p two-sided
     * @param margin by how much the response changes, on average over the messages, with its interval; empty where it has none
     * @param unvalidated whether the predictor has no validation record
     * @param placebo whether it comes from the placebo's own fit
     */
    public record Row(
            String term,
            String estimate,
            String se,
            String ratio,
            String p,
            String margin,
            boolean unvalidated,
            boolean placebo) {
        Row with(MarginalEffect effect) {
            Fit.Term t = effect.effect();
            String change = Shown.fixed(t.estimate(), 3) + " " + Shown.interval(t.low(), t.high(), 3);
            return new Row(term, estimate, se, ratio, p, change.strip(), unvalidated, placebo);
        }
    }

    /** Whether a row says by how much the response changes. */
    public boolean hasMargins() {
        return rows.stream().anyMatch(r -> !r.margin().isEmpty());
    }

    /** The title, with the name where it does not hold it. */
    public String heading() {
        return title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)) ? title : name + ": " + title;
    }

    /** The table of a model. */
    public static ModelTable of(ModelResult model) {
        return model.fit().fold(fit -> converged(model, fit), failed -> failed(model, failed));
    }

    private static ModelTable converged(ModelResult model, Fit.Converged fit) {
        boolean ratios = fit.spec().family() != Family.GAUSSIAN;
        List<Row> rows = new ArrayList<>();
        int coefficients = fit.terms().size() - fit.shapes();
        for (int i = 0; i < fit.terms().size(); i++) {
            Fit.Term t = fit.terms().get(i);
            Row row = row(t, ratios && i < coefficients, isUnvalidated(model, t.term()), false);
            rows.add(model.margin(t.term()).map(row::with).orElse(row));
        }
        model.placebo()
                .fold(p -> p.find("xyz").map(t -> row(t, ratios, false, true)), f -> Optional.<Row>empty())
                .ifPresent(rows::add);
        return new ModelTable(
                anchor(model),
                Shown.words(model.id()),
                model.title(),
                fit.spec().formula(),
                design(fit.spec()),
                ratios,
                rows,
                facts(fit),
                fit.warnings(),
                "");
    }

    private static ModelTable failed(ModelResult model, Fit.Failed failed) {
        ModelSpec spec = failed.spec();
        return new ModelTable(
                anchor(model),
                Shown.words(model.id()),
                model.title(),
                spec.formula(),
                design(spec),
                false,
                List.of(),
                List.of(),
                List.of(),
                failed.reason());
    }

    private static String anchor(ModelResult model) {
        return "model-" + model.id();
    }

    /** An interaction is as unvalidated as its least validated part. */
    private static boolean isUnvalidated(ModelResult model, String term) {
        return List.of(term.split(":", -1)).stream().anyMatch(model.unvalidated()::contains);
    }

    private static Row row(Fit.Term t, boolean ratios, boolean unvalidated, boolean placebo) {
        String effect = ratios
                ? Shown.fixed(t.ratio(), 3) + " " + Shown.interval(t.ratioLow(), t.ratioHigh(), 3)
                : Shown.interval(t.low(), t.high(), 3);
        return new Row(
                t.term(),
                Shown.fixed(t.estimate(), 3),
                Shown.fixed(t.se(), 3),
                effect.strip(),
                Shown.p(t.p()),
                "",
                unvalidated,
                placebo);
    }

    private static String design(ModelSpec spec) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (spec.family()) {
                    case GAUSSIAN -> "Linear model";
                    case POISSON -> "Poisson";
                    case QUASIPOISSON -> "Quasi-Poisson";
                    case NEGBIN -> "Negative binomial (NB2)";
                    case BINOMIAL -> "Logistic";
                    case ORDINAL -> "Ordinal (cumulative logit)";
                    case NEGBIN1 -> "Negative binomial (NB1)";
                    case ZINB -> "Zero-inflated negative binomial";
                    case HURDLE -> "Hurdle (logit, then truncated negative binomial)";
                    case BETABINOMIAL -> "Beta-binomial";
                });
        if (spec.fixed() != null) {
            parts.add("an absorbed effect for each " + spec.fixed());
        }
        if (spec.offset() != null) {
            parts.add("offset " + spec.offset());
        }
        parts.add(errors(spec));
        return String.join("; ", parts);
    }

    private static String errors(ModelSpec spec) {
        String code = spec.standardErrors().name();
        return switch (spec.standardErrors()) {
            case MODEL -> "model-based standard errors";
            case HC0, HC1, HC2, HC3 -> "heteroscedasticity-robust standard errors (" + code + ")";
            case HAC -> "autocorrelation-robust standard errors (" + code + ", lag " + spec.lag() + ")";
            case WILD -> "wild cluster bootstrap by " + spec.cluster();
            case BOOTSTRAP -> "bootstrap of whole clusters of " + spec.cluster();
            case CR0, CR1, CR1S, CR2 -> "standard errors clustered by " + spec.cluster() + " (" + code + ")";
        };
    }

    private static List<Fact> facts(Fit.Converged fit) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("n", Shown.count(fit.n())));
        facts.add(new Fact("errors", fit.spec().standardErrors().name() + reference(fit)));
        fit.clusters().ifPresent(n -> facts.add(new Fact("clusters", Shown.count(n))));
        if (fit.levels() > 0) {
            facts.add(new Fact("absorbed effects", Shown.count(fit.levels())));
        }
        fit.theta().ifPresent(theta -> facts.add(new Fact("\u03b8 (SE)", theta(theta, fit.thetaSe()))));
        facts.add(new Fact("dispersion", Shown.fixed(fit.dispersion(), 2)));
        facts.add(new Fact("log-likelihood", Shown.fixed(fit.logLik(), 2)));
        facts.add(new Fact("AIC", Shown.fixed(fit.aic(), 2)));
        if (fit.poissonLogLik().isPresent()) {
            LikelihoodRatioTest test = LikelihoodRatioTest.againstPoisson(fit);
            facts.add(new Fact(
                    "LR against Poisson",
                    Shown.fixed(test.statistic(), 1) + ", p\u00a0" + (test.p() < 0.001 ? "" : "=\u00a0")
                            + Shown.p(test.p()).replace(' ', '\u00a0')));
        }
        return facts;
    }

    private static String reference(Fit.Converged fit) {
        return fit.df().isPresent() ? ", t(" + Shown.count(Math.round(fit.df().getAsDouble())) + ")" : ", z";
    }

    private static String theta(double theta, OptionalDouble se) {
        return Shown.fixed(theta, 3) + (se.isPresent() ? " (" + Shown.fixed(se.getAsDouble(), 3) + ")" : "");
    }
}
