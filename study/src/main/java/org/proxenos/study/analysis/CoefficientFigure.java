package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.ModelResult;

/** F4: what the models say, the placebo beside it, and what others published (framework G7). */
final class CoefficientFigure {
    /** Terms of no interest of their own. */
    private static final Set<String> BACKGROUND =
            Set.of("(Intercept)", "url", "hashtags", "words", "mentions", "exclamation");

    private static final List<Figure.Coefficients.Band> PUBLISHED = List.of(
            band(
                    "moral",
                    "moral-emotional words, another list; Brady and Van Bavel (2025), 1.06 to 1.20",
                    1.13,
                    1.06,
                    1.20),
            band(
                    "moral_any",
                    "moral-emotional words, another list; Brady and Van Bavel (2025), 1.06 to 1.20",
                    1.13,
                    1.06,
                    1.20),
            band("common_enemy", "out-group words, odds of sharing; Rathje et al. (2021), another outcome", 1.67),
            band("common_enemy_full", "out-group words, odds of sharing; Rathje et al. (2021), another outcome", 1.67),
            band("adversary", "out-group words, odds of sharing; Rathje et al. (2021), another outcome", 1.67));

    /** Differences and odds are drawn on no axis of rates. */
    private static final Set<Family> NOT_RATES = Set.of(Family.GAUSSIAN, Family.BINOMIAL);

    private CoefficientFigure() {}

    private static Figure.Coefficients.Band band(String term, String label, double value, double low, double high) {
        return new Figure.Coefficients.Band(term, label, value, low, high);
    }

    private static Figure.Coefficients.Band band(String term, String label, double value) {
        return band(term, label, value, Double.NaN, Double.NaN);
    }

    /** The figure; empty where no model has a ratio to show. */
    static Optional<Figure> of(List<ModelResult> models, List<LedgerEntry> ledger) {
        List<Figure.Coefficients.Bar> bars = new ArrayList<>();
        for (ModelResult model : models) {
            if (isRatio(model.fit())) {
                terms(model.fit()).stream()
                        .filter(t -> isShown(t, model, ledger))
                        .forEach(t -> bars.add(bar(model, t, false)));
                terms(model.placebo()).stream()
                        .filter(t -> t.term().equals(Specification.PLACEBO))
                        .forEach(t -> bars.add(bar(model, t, true)));
            }
        }
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        Set<String> terms = new LinkedHashSet<>();
        bars.forEach(b -> terms.add(b.term()));
        List<Figure.Coefficients.Band> bands =
                PUBLISHED.stream().filter(b -> terms.contains(b.term())).toList();
        return Optional.of(new Figure.Coefficients(
                CountHypothesis.FIGURE,
                "Rate ratios with 95 % intervals, the placebo beside them",
                description(bars, bands),
                bars,
                bands));
    }

    private static boolean isRatio(Fit fit) {
        return fit.fold(c -> !NOT_RATES.contains(c.spec().family()), f -> false);
    }

    private static List<Fit.Term> terms(Fit fit) {
        return fit.fold(Fit.Converged::terms, f -> List.of());
    }

    /** A hypothesis shows its exposure; a model of the study's own all but the surface. */
    private static boolean isShown(Fit.Term term, ModelResult model, List<LedgerEntry> ledger) {
        String name = term.term();
        boolean isHypothesis = ledger.stream().anyMatch(e -> e.id().equals(model.id()));
        if (isHypothesis) {
            return terms(model.fit()).stream()
                    .filter(t -> !t.term().equals("(Intercept)"))
                    .findFirst()
                    .filter(t -> t.term().equals(name))
                    .isPresent();
        }
        return !BACKGROUND.contains(name)
                && !name.startsWith(Specification.WINDOW)
                && !name.equals(Specification.PLACEBO);
    }

    private static Figure.Coefficients.Bar bar(ModelResult model, Fit.Term term, boolean isPlacebo) {
        return new Figure.Coefficients.Bar(
                model.id(),
                term.term(),
                term.ratio(),
                term.ratioLow(),
                term.ratioHigh(),
                isPlacebo,
                !model.unvalidated().contains(term.term()));
    }

    private static String description(List<Figure.Coefficients.Bar> bars, List<Figure.Coefficients.Band> bands) {
        StringBuilder text = new StringBuilder();
        for (Figure.Coefficients.Bar bar : bars) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s in %s%s: %.2f (%.2f to %.2f). ",
                    bar.term(),
                    bar.model(),
                    bar.placebo() ? ", the placebo" : bar.validated() ? "" : ", unvalidated",
                    bar.ratio(),
                    bar.low(),
                    bar.high()));
        }
        if (!bands.isEmpty()) {
            text.append("Published values are drawn for orientation; they belong to other lists and outcomes.");
        }
        return text.toString().strip();
    }
}
