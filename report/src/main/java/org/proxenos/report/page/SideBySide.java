package org.proxenos.report.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A few models beside one another, as papers print them: a row a term, a column a model.
 *
 * @param models column heads, in order
 * @param terms a line each; empty cells where a model does not have the term
 * @param facts n and fit, a line each
 */
public record SideBySide(List<ModelTable> models, List<Line> terms, List<Line> facts) {
    private static final int MOST = 5;

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
     * @param unvalidated whether the predictor has no validation record
     */
    public record Line(String name, List<String> cells, boolean placebo, boolean unvalidated) {
        /** Copies the cells. */
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** The models' names. */
    public String names() {
        return models.stream().map(ModelTable::name).collect(Collectors.joining(", "));
    }

    /** The models that have estimates, so many at a time as fit on a page; none where there are fewer than two. */
    static List<SideBySide> of(List<ModelTable> all) {
        List<ModelTable> models =
                all.stream().filter(m -> m.failure().isEmpty()).toList();
        List<SideBySide> groups = new ArrayList<>();
        int tables = (models.size() + MOST - 1) / MOST;
        for (int i = 0; i < tables && models.size() > 1; i++) {
            groups.add(group(models.subList(i * models.size() / tables, (i + 1) * models.size() / tables)));
        }
        return groups;
    }

    private static SideBySide group(List<ModelTable> models) {
        List<Line> terms = new ArrayList<>(lines(models, false));
        terms.addAll(lines(models, true));
        Set<String> names = new LinkedHashSet<>();
        models.forEach(m -> m.facts().forEach(f -> names.add(f.name())));
        List<Line> facts = names.stream()
                .map(name ->
                        new Line(name, models.stream().map(m -> fact(m, name)).toList(), false, false))
                .toList();
        return new SideBySide(models, terms, facts);
    }

    private static List<Line> lines(List<ModelTable> models, boolean placebo) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> unvalidated = new HashSet<>();
        for (ModelTable model : models) {
            for (ModelTable.Row row : model.rows()) {
                if (row.placebo() == placebo) {
                    names.add(row.term());
                }
                if (row.unvalidated()) {
                    unvalidated.add(row.term());
                }
            }
        }
        return names.stream()
                .map(name -> new Line(
                        name,
                        models.stream().map(m -> cell(m, name, placebo)).toList(),
                        placebo,
                        !placebo && unvalidated.contains(name)))
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
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }
}
