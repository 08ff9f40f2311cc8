package org.proxenos.coding.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.proxenos.coding.HandCode;

/** A row a code. */
final class LongTable {
    static final String FILE = "codes.csv";

    private LongTable() {}

    static SortedMap<String, String> write(Coded coded) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put(FILE, csv(coded.codes()));
        return files;
    }

    /** All that is known of each code. */
    static String csv(List<HandCode> codes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Arrays.stream(Field.values()).map(Field::code).toList());
        codes.forEach(code ->
                rows.add(Arrays.stream(Field.values()).map(f -> cell(code, f)).toList()));
        return CsvText.of(rows, ',');
    }

    private static String cell(HandCode code, Field field) {
        return switch (field) {
            case UNIT -> code.unit();
            case TARGET -> code.target() == null ? "" : code.target();
            case VARIABLE -> code.variable();
            case CODER -> code.coder();
            case VALUE -> code.value();
            case TIME -> code.at() == null ? "" : code.at().toString();
            case CONFIDENCE ->
                code.confidence() == null ? "" : code.confidence().toString();
            case MEMO -> code.memo();
            case ROUND -> code.round();
            case FINGERPRINT -> code.fingerprint();
        };
    }
}
