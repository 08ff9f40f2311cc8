package org.proxenos.workbench.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Panel;
import org.proxenos.engine.Engine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.workbench.console.Grid;
import org.proxenos.workbench.console.Json;

/**
 * What machine coders said about a corpus, variable by variable.
 *
 * @param rows in the order of the panel's seats
 */
record CodeSummary(List<Row> rows) {
    private static final String QUESTION = """
            SELECT coder, variable, count(*) AS messages,
              count(*) FILTER (WHERE COALESCE(TRY_CAST(value AS DOUBLE), 1) <> 0) AS present, avg(TRY_CAST(value AS DOUBLE)) AS mean
            FROM codes GROUP BY coder, variable
            """;

    CodeSummary {
        rows = List.copyOf(rows);
    }

    /**
     * One variable of one coder.
     *
     * @param coder who gave it
     * @param variable its name
     * @param messages that have a value
     * @param present those whose value is not 0; of words all
     * @param mean of the values; NaN without any, and of words
     */
    record Row(String coder, String variable, long messages, long present, double mean) {}

    /** Asks an engine that has coded. */
    static CodeSummary of(Panel panel, Engine engine) {
        Frame answer = engine.query(QUESTION);
        Map<List<String>, Row> found = new LinkedHashMap<>();
        for (int i = 0; i < answer.rows(); i++) {
            String coder = answer.words("coder")[i];
            String variable = answer.words("variable")[i];
            found.put(
                    List.of(coder, variable),
                    new Row(
                            coder,
                            variable,
                            (long) answer.numbers("messages")[i],
                            (long) answer.numbers("present")[i],
                            answer.numbers("mean")[i]));
        }
        List<Row> rows = new ArrayList<>();
        List<Panel.Seat> seats = new ArrayList<>(panel.seats());
        panel.groupings().forEach(grouping -> seats.add(grouping.seat()));
        for (Panel.Seat seat : seats) {
            String variable = seat.variable().name();
            Row none = new Row(seat.coder(), variable, 0, 0, Double.NaN);
            rows.add(found.getOrDefault(List.of(seat.coder(), variable), none));
        }
        return new CodeSummary(rows);
    }

    /** Whether no message was coded. */
    boolean isEmpty() {
        return rows.stream().allMatch(row -> row.messages() == 0);
    }

    String table() {
        Grid grid = new Grid("coder", "variable", "messages", "not 0", "share", "mean");
        for (Row row : rows) {
            boolean none = row.messages() == 0;
            grid.row(
                    row.coder(),
                    row.variable(),
                    Long.toString(row.messages()),
                    Long.toString(row.present()),
                    none ? "-" : String.format(Locale.ROOT, "%.1f%%", 100.0 * row.present() / row.messages()),
                    Double.isNaN(row.mean()) ? "-" : String.format(Locale.ROOT, "%.4f", row.mean()));
        }
        return grid.text();
    }

    /** An array, one object a variable. */
    String json() {
        List<Map<String, @Nullable Object>> variables = new ArrayList<>();
        for (Row row : rows) {
            Map<String, @Nullable Object> variable = new LinkedHashMap<>();
            variable.put("coder", row.coder());
            variable.put("variable", row.variable());
            variable.put("messages", row.messages());
            variable.put("present", row.present());
            variable.put("mean", Json.number(row.mean()));
            variables.add(variable);
        }
        return Json.of(variables);
    }
}
