package org.proxenos.workbench.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.workbench.console.Grid;
import org.proxenos.workbench.console.Json;

/** The reliability of variables, for a reader and for a script. */
final class AgreementText {
    private static final int VALUES_SHOWN = 8;

    private AgreementText() {}

    /**
     * A variable and how well coders agree on it.
     *
     * @param variable its name
     * @param agreement alphas, interval, gate
     */
    record Row(String variable, Agreement agreement) {}

    /** One row a variable, then how often values were given, then what the gate means. */
    static String table(List<Row> rows, Gate.Rule rule) {
        Grid alphas = new Grid("variable", "nominal", "ordinal", "interval", "ratio");
        Grid gates =
                new Grid("variable", "level", "units", "coders", "codes", "alpha", "95 % interval", "agree", "gate");
        StringBuilder values = new StringBuilder();
        for (Row row : rows) {
            Agreement a = row.agreement();
            alphas.row(row.variable(), alpha(a.nominal()), alpha(a.ordinal()), alpha(a.interval()), alpha(a.ratio()));
            gates.row(
                    row.variable(),
                    a.level().code(),
                    Integer.toString(a.units()),
                    Integer.toString(a.coders()),
                    Integer.toString(a.pairable()),
                    alpha(a.alpha()),
                    a.low() == null ? "-" : "[%s, %s]".formatted(alpha(a.low()), alpha(a.high())),
                    percent(a.percentAgreement()),
                    a.gate().code());
            values.append("  ")
                    .append(row.variable())
                    .append(": ")
                    .append(prevalence(a))
                    .append('\n');
        }
        String looked = rule == Gate.Rule.STRICT ? "the lower end of the interval" : "the estimate";
        return "%s%nKrippendorff's alpha at every level%n%s%nValues%n%s%nGate (%s, %s): rely from .800, tentative from .667, else locked%n"
                .formatted(gates.text(), alphas.text(), values, rule.code(), looked);
    }

    private static String prevalence(Agreement agreement) {
        List<String> values = new ArrayList<>();
        agreement.prevalence().stream()
                .limit(VALUES_SHOWN)
                .forEach(p -> values.add(
                        String.format(Locale.ROOT, "%s %d (%.1f %%)", p.value(), p.count(), 100 * p.share())));
        int more = agreement.prevalence().size() - VALUES_SHOWN;
        if (more > 0) {
            values.add("... %d more".formatted(more));
        }
        return values.isEmpty() ? "no unit has two codes" : String.join(", ", values);
    }

    private static String alpha(@Nullable Double alpha) {
        return alpha == null ? "-" : String.format(Locale.ROOT, "%.4f", alpha);
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** The shape of {@code agree --json}: an array, one object a variable. */
    static String json(List<Row> rows) {
        List<Map<String, Object>> variables = new ArrayList<>();
        for (Row row : rows) {
            Agreement a = row.agreement();
            Map<String, @Nullable Object> variable = new LinkedHashMap<>();
            variable.put("variable", row.variable());
            variable.put("level", a.level().code());
            variable.put("units", a.units());
            variable.put("coders", a.coders());
            variable.put("pairable", a.pairable());
            Map<String, @Nullable Double> alphas = new LinkedHashMap<>();
            alphas.put("nominal", a.nominal());
            alphas.put("ordinal", a.ordinal());
            alphas.put("interval", a.interval());
            alphas.put("ratio", a.ratio());
            variable.put("alpha", alphas);
            variable.put("low", a.low());
            variable.put("high", a.high());
            variable.put("percentAgreement", a.percentAgreement());
            variable.put("gate", a.gate().code());
            variable.put("probabilityBelow667", a.probabilityBelow667());
            variable.put("probabilityBelow800", a.probabilityBelow800());
            variable.put("prevalence", a.prevalence());
            variables.add(variable);
        }
        return Json.of(variables);
    }
}
