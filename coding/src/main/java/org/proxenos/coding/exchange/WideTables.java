package org.proxenos.coding.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.proxenos.coding.HandCode;

/** A table a variable, with a row a unit (and target) and a column a coder; a coder's first code of a unit counts. */
final class WideTables {
    private WideTables() {}

    static SortedMap<String, String> write(Coded coded) {
        SortedMap<String, String> files = new TreeMap<>();
        coded.variables().forEach(variable -> files.put(FileNames.of(variable) + ".csv", table(variable, coded)));
        return files;
    }

    private static String table(String variable, Coded coded) {
        List<String> coders = of(variable, coded).stream()
                .map(HandCode::coder)
                .distinct()
                .sorted()
                .toList();
        boolean targets = of(variable, coded).stream().anyMatch(c -> c.target() != null);
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(targets ? List.of("unit", "target") : List.of("unit"));
        header.addAll(coders);
        rows.add(header);
        rows(variable, coded).forEach((unit, values) -> {
            List<String> row = new ArrayList<>(targets ? unit : unit.subList(0, 1));
            coders.forEach(coder -> row.add(values.getOrDefault(coder, "")));
            rows.add(row);
        });
        return CsvText.of(rows, ',');
    }

    /** Unit and target to coder to value. */
    static Map<List<String>, Map<String, String>> rows(String variable, Coded coded) {
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        of(variable, coded)
                .forEach(c -> rows.computeIfAbsent(
                                List.of(c.unit(), c.target() == null ? "" : c.target()), u -> new LinkedHashMap<>())
                        .putIfAbsent(c.coder(), c.value()));
        return rows;
    }

    private static List<HandCode> of(String variable, Coded coded) {
        return coded.codes().stream().filter(c -> c.variable().equals(variable)).toList();
    }
}
