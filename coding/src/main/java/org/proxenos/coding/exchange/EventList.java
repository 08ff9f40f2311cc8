package org.proxenos.coding.exchange;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.proxenos.coding.HandCode;

/**
 * Discourse Network Analyzer's event list: a statement a row, between semicolons. A code is a statement whose variables are
 * coder, variable, value, target, memo and round. Times have whole seconds there.
 */
final class EventList {
    private static final List<String> COLUMNS = List.of(
            "statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text");
    private static final List<String> VARIABLES = List.of("coder", "variable", "value", "target", "memo", "round");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** Who coded where the list does not say it, which is the rule. */
    private static final String NOBODY = "dna";

    private EventList() {}

    static SortedMap<String, String> write(Coded coded) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(VARIABLES);
        rows.add(header);
        Map<String, Integer> documents = new LinkedHashMap<>();
        for (HandCode code : coded.codes()) {
            int document = documents.computeIfAbsent(code.unit(), u -> documents.size() + 1);
            rows.add(List.of(
                    Integer.toString(rows.size()),
                    code.at() == null ? "" : TIME.format(code.at()),
                    Integer.toString(document),
                    code.unit(),
                    "",
                    "",
                    "",
                    "Code",
                    coded.text(code.unit()),
                    code.coder(),
                    code.variable(),
                    code.value(),
                    code.target() == null ? "" : code.target(),
                    code.memo(),
                    code.round()));
        }
        SortedMap<String, String> files = new TreeMap<>();
        files.put("events.csv", CsvText.of(rows, ';'));
        return files;
    }

    /** Whether a table begins as an event list does. */
    static boolean isOne(List<String> header) {
        return header.size() > COLUMNS.size()
                && header.subList(0, COLUMNS.size()).equals(COLUMNS);
    }

    /** Codes of our own list, or of any: then each statement is a unit and each of its variables a question. */
    static List<HandCode> read(List<List<String>> rows) {
        List<String> header = rows.get(0);
        List<HandCode> codes = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            IntStream.range(0, Math.min(row.size(), header.size())).forEach(i -> cells.put(header.get(i), row.get(i)));
            String coder = cells.getOrDefault("coder", NOBODY);
            String title = cells.getOrDefault("document title", "");
            if (header.containsAll(VARIABLES)) {
                codes.add(Answers.of(title, coder, cells));
            } else {
                String unit = title + " #" + cells.get("statement ID");
                header.subList(COLUMNS.size(), header.size()).stream()
                        .filter(name -> !name.equals("coder"))
                        .forEach(name -> codes.add(
                                HandCode.of(unit, null, variable(name), coder, cells.getOrDefault(name, ""))));
            }
        }
        return codes;
    }

    private static String variable(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
