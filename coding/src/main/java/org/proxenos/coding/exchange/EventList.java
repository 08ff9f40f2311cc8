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
import java.util.stream.Stream;
import org.proxenos.coding.HandCode;

/**
 * Discourse Network Analyzer's event list: a statement a row, between semicolons. It is written as version 3 does, and read of
 * versions 2 and 3. A code is a statement whose variables are variable, value, target, memo and round. Times have whole seconds
 * there.
 */
final class EventList {
    private static final String CODER = "coder";
    private static final List<String> HEAD = List.of("statement_id", "time");
    private static final List<String> VARIABLES = List.of("variable", "value", "target", "memo", "round");
    private static final List<String> TAIL = List.of(
            "start_position",
            "stop_position",
            "text",
            CODER,
            "document_id",
            "document_title",
            "document_author",
            "document_source",
            "document_section",
            "document_type");

    /** Of version 2; the variables follow. */
    private static final List<String> COLUMNS = List.of(
            "statement ID", "time", "document ID", "document title", "author", "source", "section", "type", "text");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** Who coded where the list does not say it, as those of version 2 do not. */
    private static final String NOBODY = "dna";

    private EventList() {}

    static SortedMap<String, String> write(Coded coded) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(HEAD, VARIABLES, TAIL).flatMap(List::stream).toList());
        Map<String, Integer> documents = new LinkedHashMap<>();
        for (HandCode code : coded.codes()) {
            int document = documents.computeIfAbsent(code.unit(), u -> documents.size() + 1);
            String text = coded.text(code.unit());
            rows.add(List.of(
                    Integer.toString(rows.size()),
                    code.at() == null ? "" : TIME.format(code.at()),
                    code.variable(),
                    code.value(),
                    code.target() == null ? "" : code.target(),
                    code.memo(),
                    code.round(),
                    "0",
                    Integer.toString(text.length()),
                    text,
                    code.coder(),
                    Integer.toString(document),
                    code.unit(),
                    "",
                    "",
                    "",
                    "Code"));
        }
        SortedMap<String, String> files = new TreeMap<>();
        files.put("events.csv", CsvText.of(rows, ';'));
        return files;
    }

    /** Whether a table is an event list, by its header. */
    static boolean isOne(List<String> header) {
        boolean second = header.size() > COLUMNS.size()
                && header.subList(0, COLUMNS.size()).equals(COLUMNS);
        return second || isThird(header);
    }

    private static boolean isThird(List<String> header) {
        return header.size() > HEAD.size() + TAIL.size()
                && header.subList(0, HEAD.size()).equals(HEAD)
                && header.subList(header.size() - TAIL.size(), header.size()).equals(TAIL);
    }

    /** Codes of our own list, or of any: then each statement is a unit and each of its variables a question. */
    static List<HandCode> read(List<List<String>> rows) {
        List<String> header = rows.get(0);
        boolean third = isThird(header);
        List<String> variables = third
                ? header.subList(HEAD.size(), header.size() - TAIL.size())
                : header.subList(COLUMNS.size(), header.size());
        List<HandCode> codes = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            IntStream.range(0, Math.min(row.size(), header.size())).forEach(i -> cells.put(header.get(i), row.get(i)));
            String coder = cells.getOrDefault(CODER, NOBODY);
            String title = cells.getOrDefault(third ? "document_title" : "document title", "");
            if (variables.containsAll(VARIABLES)) {
                codes.add(Answers.of(title, coder, cells));
            } else {
                String unit = title + " #" + row.get(0);
                variables.stream()
                        .filter(name -> !name.equals(CODER))
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
