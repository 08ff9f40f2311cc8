package org.proxenos.workbench.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Diagnostics;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.Influence;
import org.proxenos.inference.glm.MarginalEffect;
import org.proxenos.inference.test.KolmogorovSmirnov;
import org.proxenos.workbench.console.Grid;

/**
 * What may be asked beside the coefficients.
 *
 * @param margins average marginal effects, by column
 * @param figures of the diagnostics, by name; empty where they were not asked for
 * @param left what each coefficient is without the account (day, ...) that moves it most
 */
record FitBeside(List<MarginalEffect> margins, Map<String, Object> figures, List<Map<String, Object>> left) {
    private static final long SEED = 20170601;

    /** What was asked of a fit. */
    static FitBeside of(Fit.Converged fit, Frame frame, List<String> margins, boolean hasDiagnostics) {
        List<MarginalEffect> effects = margins.stream()
                .map(column -> MarginalEffect.of(fit, frame, column))
                .toList();
        return hasDiagnostics
                ? new FitBeside(effects, figures(fit, frame), left(fit, frame))
                : new FitBeside(effects, Map.of(), List.of());
    }

    private static Map<String, Object> figures(Fit.Converged fit, Frame frame) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("dispersion", fit.dispersion());
        Optional<Diagnostics> known = Diagnostics.of(fit.spec(), frame);
        known.ifPresent(d -> {
            int most = IntStream.range(0, d.rows())
                    .boxed()
                    .max(Comparator.comparingDouble(d::leverage))
                    .orElse(0);
            figures.put("highestLeverage", d.leverage(most));
            figures.put("highestLeverageRow", most + 1);
            figures.put("varianceInflation", d.varianceInflation());
            figures.put("mostInfluentialRow", influential(d));
            KolmogorovSmirnov test = d.normality(SEED);
            figures.put("quantileResiduals", Map.of("distance", test.d(), "p", test.p()));
        });
        return figures;
    }

    /** By term: the row (from 1, among those used) that moves it most, and how far. */
    private static Map<String, Object> influential(Diagnostics diagnostics) {
        Map<String, Object> most = new LinkedHashMap<>();
        Map<String, Double> reach = new LinkedHashMap<>();
        for (int i = 0; i < diagnostics.rows(); i++) {
            int row = i + 1;
            diagnostics.influence(i).forEach((term, moved) -> {
                if (Math.abs(moved) > reach.getOrDefault(term, -1.0)) {
                    reach.put(term, Math.abs(moved));
                    most.put(term, Map.of("row", row, "moved", moved));
                }
            });
        }
        return most;
    }

    /** By term: the cluster without which the estimate lies farthest away. */
    private static List<Map<String, Object>> left(Fit.Converged fit, Frame frame) {
        if (fit.spec().clusterColumns().size() != 1) {
            return List.of();
        }
        List<Influence> without = Influence.leavingOut(
                fit.spec(), frame, fit.spec().clusterColumns().get(0));
        List<Map<String, Object>> left = new ArrayList<>();
        for (Fit.Term term : fit.terms()) {
            without.stream()
                    .max(Comparator.comparingDouble(i -> Math.abs(estimate(i, term) - term.estimate())))
                    .ifPresent(i -> left.add(Map.of(
                            "term",
                            term.term(),
                            "without",
                            i.left(),
                            "rows",
                            i.rows(),
                            "estimate",
                            estimate(i, term))));
        }
        return left;
    }

    /** What a term is without them; what it was where they cannot be missed. */
    private static double estimate(Influence influence, Fit.Term term) {
        return influence
                .fit()
                .<Optional<Double>>fold(
                        fit -> fit.find(term.term()).map(Fit.Term::estimate), failed -> Optional.empty())
                .orElse(term.estimate());
    }

    /** What a script reads of it, by key; nothing that was not asked for. */
    Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (!margins.isEmpty()) {
            entries.put("margins", margins.stream().map(FitBeside::entry).toList());
        }
        if (!figures.isEmpty()) {
            entries.put("diagnostics", figures);
            entries.put("leftOut", left);
        }
        return entries;
    }

    private static Map<String, Object> entry(MarginalEffect margin) {
        Fit.Term effect = margin.effect();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("term", effect.term());
        entry.put("change", margin.isDifference() ? "0 to 1" : "per unit");
        entry.put("estimate", effect.estimate());
        entry.put("se", effect.se());
        entry.put("p", effect.p());
        entry.put("low", effect.low());
        entry.put("high", effect.high());
        return entry;
    }

    /** As text, below the coefficients. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (!margins.isEmpty()) {
            Grid grid = new Grid("average marginal effect", "estimate", "se", "p", "low", "high");
            margins.forEach(m -> grid.row(
                    m.effect().term() + (m.isDifference() ? ", 0 to 1" : ", per unit"),
                    digits(m.effect().estimate()),
                    digits(m.effect().se()),
                    digits(m.effect().p()),
                    digits(m.effect().low()),
                    digits(m.effect().high())));
            text.append('\n').append(grid.text());
        }
        if (!figures.isEmpty()) {
            text.append('\n');
        }
        figures.forEach((name, value) -> text.append("%s: %s%n".formatted(words(name), shown(value))));
        left.forEach(m -> text.append("without %s (%s rows) %s is %s%n"
                .formatted(m.get("without"), m.get("rows"), m.get("term"), shown(m.getOrDefault("estimate", "")))));
        return text.toString();
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String shown(Object value) {
        if (value instanceof Double number) {
            return digits(number);
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, entry) -> entries.add(key + " " + shown(entry)));
            return String.join(", ", entries);
        }
        return value.toString();
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
