package org.proxenos.coding.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.proxenos.coding.Gold;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Variable;

/**
 * A file a variable for ReCal: a row a unit, a column a coder, whole numbers and no header. ReCal takes no gaps, so a unit
 * that a coder left out is not there, nor a variable that one coder answered alone. Beside each file a key says which row,
 * column and number is what.
 */
final class ReCal {
    private ReCal() {}

    static SortedMap<String, String> write(Coded coded) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String variable : coded.variables()) {
            Map<List<String>, Map<String, String>> rows = WideTables.rows(variable, coded);
            List<String> coders = rows.values().stream()
                    .flatMap(values -> values.keySet().stream())
                    .filter(coder -> !coder.equals(Gold.ADJUDICATED))
                    .distinct()
                    .sorted()
                    .toList();
            rows.values().removeIf(values -> !values.keySet().containsAll(coders));
            if (rows.isEmpty() || coders.size() < 2) {
                continue;
            }
            List<String> numbers = numbers(variable, coded, rows, coders);
            List<List<String>> table = rows.values().stream()
                    .map(values -> coders.stream()
                            .map(coder -> number(values.getOrDefault(coder, ""), numbers))
                            .toList())
                    .toList();
            files.put(FileNames.of(variable) + ".recal.csv", CsvText.of(table, ','));
            files.put(FileNames.of(variable) + ".key.txt", key(rows, coders, numbers));
        }
        return files;
    }

    /** Codes of a file: units are its rows and coders its columns, by number. */
    static List<HandCode> read(List<List<String>> rows, String variable) {
        List<HandCode> codes = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String value = rows.get(row).get(column).strip();
                codes.add(HandCode.of(Integer.toString(row + 1), null, variable, Integer.toString(column + 1), value));
            }
        }
        return codes;
    }

    /** Values that stand for themselves are whole numbers; otherwise each is its place in this list. */
    private static List<String> numbers(
            String variable, Coded coded, Map<List<String>, Map<String, String>> rows, List<String> coders) {
        TreeSet<String> there = new TreeSet<>();
        rows.values().forEach(values -> coders.forEach(coder -> there.add(values.getOrDefault(coder, ""))));
        if (there.stream().allMatch(v -> v.matches("-?[0-9]{1,9}"))) {
            return List.of();
        }
        Stream<String> known = coded.codebook().find(variable).map(Variable::categories).orElse(List.of()).stream()
                .map(Category::value)
                .filter(there::contains);
        return Stream.concat(known, there.stream()).distinct().toList();
    }

    private static String number(String value, List<String> numbers) {
        return numbers.isEmpty() ? value : Integer.toString(numbers.indexOf(value) + 1);
    }

    private static String key(Map<List<String>, Map<String, String>> rows, List<String> coders, List<String> numbers) {
        List<String> lines = new ArrayList<>(List.of("columns, left to right:"));
        coders.forEach(coder -> lines.add("  " + coder));
        lines.add("rows, top to bottom (unit, target):");
        rows.keySet().forEach(unit -> lines.add("  " + String.join(" ", unit).strip()));
        lines.add(numbers.isEmpty() ? "numbers are the values" : "numbers, from 1:");
        numbers.forEach(value -> lines.add("  " + value));
        return String.join("\n", lines) + "\n";
    }
}
