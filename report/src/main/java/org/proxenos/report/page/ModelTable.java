package org.proxenos.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.study.result.ModelResult;

/**
 * A fitted model, worded for a reviewer.
 *
 * @param id anchor in the page
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
     * @param unvalidated whether the predictor has no validation record
     * @param placebo whether it comes from the placebo's own fit
     */
    public record Row(
            String term, String estimate, String se, String ratio, String p, boolean unvalidated, boolean placebo) {}

    /** A line below the coefficients. */
    public record Fact(String name, String value) {}

    /** The table of a model. */
    public static ModelTable of(ModelResult model) {
        return model.fit().fold(fit -> converged(model, fit), failed -> failed(model, failed));
    }

    private static ModelTable converged(ModelResult model, Fit.Converged fit) {
        boolean ratios = fit.spec().family() != Family.GAUSSIAN;
        List<Row> rows = new ArrayList<>();
        fit.terms().forEach(t -> rows.add(row(t, ratios, isUnvalidated(model, t.term()), false)));
        model.placebo()
                .fold(p -> p.find("xyz").map(t -> row(t, ratios, false, true)), f -> Optional.<Row>empty())
                .ifPresent(rows::add);
        return new ModelTable(
                anchor(model),
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
                });
        if (spec.fixed() != null) {
            parts.add("an absorbed effect for each " + spec.fixed());
        }
        if (spec.offset() != null) {
            parts.add("offset " + spec.offset());
        }
        String errors = spec.standardErrors().code();
        parts.add("standard errors " + errors + (spec.cluster() == null ? "" : ", clusters: " + spec.cluster()));
        return String.join("; ", parts);
    }

    private static List<Fact> facts(Fit.Converged fit) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("n", Shown.count(fit.n())));
        facts.add(new Fact(
                "clusters",
                fit.clusters().isPresent() ? Shown.count(fit.clusters().getAsInt()) : "none"));
        if (fit.levels() > 0) {
            facts.add(new Fact("absorbed effects", Shown.count(fit.levels())));
        }
        if (fit.theta().isPresent()) {
            String se =
                    fit.thetaSe().isPresent() ? " (" + Shown.fixed(fit.thetaSe().getAsDouble(), 3) + ")" : "";
            facts.add(new Fact("\u03b8 (SE)", Shown.fixed(fit.theta().getAsDouble(), 3) + se));
        }
        facts.add(new Fact("dispersion", Shown.fixed(fit.dispersion(), 2)));
        facts.add(new Fact("log-likelihood", Shown.fixed(fit.logLik(), 2)));
        facts.add(new Fact("AIC", Shown.fixed(fit.aic(), 2)));
        return facts;
    }
}
