package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.study.result.ForestFigure;

/** F12: Krippendorff's alpha of every variable that people coded, among people and of the machine with them. */
final class AlphaFigure {
    private static final String ID = "F12-alpha";
    private static final String TITLE = "Reliability: Krippendorff's alpha with 95 % intervals";

    private AlphaFigure() {}

    static Exhibit of(Evidence evidence) {
        List<ForestFigure.Row> rows = new ArrayList<>();
        for (String variable : new TreeSet<>(evidence.people().variables())) {
            evidence.people().agreement(variable).ifPresent(a -> rows.add(row(variable, "people", a)));
            record(evidence, variable).ifPresent(r -> rows.add(row(variable, "machine", r.machine())));
        }
        if (rows.isEmpty()) {
            return Exhibit.missing(ID, TITLE, "no variable was coded by two people");
        }
        String said = rows.stream()
                .map(r -> "%s, %s: %s".formatted(r.label(), r.group(), number(r)))
                .collect(Collectors.joining("; "));
        return Exhibit.of(new ForestFigure(
                ID,
                TITLE,
                said + ".",
                "alpha; 1 is agreement, 0 is chance",
                List.of(
                        new ForestFigure.Threshold(Gate.TENTATIVE_FROM, "tentative"),
                        new ForestFigure.Threshold(Gate.RELY_FROM, "rely")),
                rows));
    }

    private static Optional<ValidationRecord> record(Evidence evidence, String variable) {
        return evidence.validations().records().stream()
                .filter(r -> r.asked().equals(variable))
                .findFirst();
    }

    private static ForestFigure.Row row(String variable, String group, Agreement agreement) {
        Double alpha = agreement.alpha();
        return new ForestFigure.Row(
                variable,
                group,
                agreement.units(),
                alpha == null ? Double.NaN : alpha,
                end(agreement.low()),
                end(agreement.high()));
    }

    private static double end(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static String number(ForestFigure.Row row) {
        return Double.isNaN(row.value())
                ? "not defined, n %d".formatted(row.n())
                : "%.2f [%.2f, %.2f], n %d".formatted(row.value(), row.low(), row.high(), row.n());
    }
}
