package org.proxenos.report.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Models beside one another, as papers print them: a row a term, a column a model.
 *
 * @param models column heads, in order
 * @param terms a line each; empty cells where a model does not have the term
 * @param facts n and fit, a line each
 */
public record SideBySide(List<ModelTable> models, List<Line> terms, List<Line> facts) {
    /** Copies the lists. */
    public SideBySide {
        models = List.copyOf(models);
        terms = List.copyOf(terms);
        facts = List.copyOf(facts);
    }

    /**
     * A line of the table.
     *
     * @param name term or fact
     * @param cells one a model
     * @param placebo whether the line is the placebo's
     */
    public record Line(String name, List<String> cells, boolean placebo) {
        /** Copies the cells. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The models that have estimates. */
    public static SideBySide of(List<ModelTable> all) {
        List<ModelTable> models =
                all.stream().filter(m -> m.failure().isEmpty()).toList();
        List<Line> terms = new ArrayList<>(lines(models, false));
        terms.addAll(lines(models, true));
        Set<String> names = new LinkedHashSet<>();
        models.forEach(m -> m.facts().forEach(f -> names.add(f.name())));
        List<Line> facts = names.stream()
                .map(name ->
                        new Line(name, models.stream().map(m -> fact(m, name)).toList(), false))
                .toList();
        return new SideBySide(models, terms, facts);
    }

    /** Whether there is anything to compare. */
    public boolean isWorthShowing() {
        return models.size() > 1;
    }

    private static List<Line> lines(List<ModelTable> models, boolean placebo) {
        Set<String> names = new LinkedHashSet<>();
        models.forEach(
                m -> m.rows().stream().filter(r -> r.placebo() == placebo).forEach(r -> names.add(r.term())));
        return names.stream()
                .map(name -> new Line(
                        name, models.stream().map(m -> cell(m, name, placebo)).toList(), placebo))
                .toList();
    }

    private static String cell(ModelTable model, String term, boolean placebo) {
        return model.rows().stream()
                .filter(r -> r.placebo() == placebo && r.term().equals(term))
                .findFirst()
                .map(r -> model.ratios() ? r.ratio() : r.estimate() + " " + r.ratio())
                .orElse("");
    }

    private static String fact(ModelTable model, String name) {
        return model.facts().stream()
                .filter(f -> f.name().equals(name))
                .map(ModelTable.Fact::value)
                .findFirst()
                .orElse("");
    }
}
