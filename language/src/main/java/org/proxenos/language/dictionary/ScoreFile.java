package org.proxenos.language.dictionary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with scores in columns.
 *
 * <p>Two columns, the second a number (AFINN), or four of VADER: {@code positive} and {@code negative} by the sign. Three,
 * the last a number (NRC EmoLex, NRC intensity): word, category, score, of which 0 says that it is not in it. A header
 * above columns of numbers or crosses (LIWC-22's dicx, NRC VAD): a category a column. One column: words, in one
 * category called {@code words}.
 */
final class ScoreFile {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    /** A cell of CSV with the comma before it, quoted or not. */
    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\\s*\"((?:[^\"]|\"\")*)\"\\s*(?=,|$)|([^,]*))");

    private final String file;
    private final Terms terms = new Terms();

    ScoreFile(String file) {
        this.file = file;
    }

    Dictionary read(List<String> lines, char separator) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                rows.add(cells(line, separator));
            }
        }
        if (!rows.isEmpty() && isHeader(rows)) {
            wide(rows);
        } else {
            for (int i = 0; i < rows.size(); i++) {
                row(rows.get(i), i + 1);
            }
        }
        return terms.dictionary(file);
    }

    /** A first row without any number above rows in which each cell but the first is a number, a cross or empty. */
    private static boolean isHeader(List<List<String>> rows) {
        List<String> first = rows.get(0);
        boolean named = first.size() > 1 && first.stream().skip(1).noneMatch(cell -> weight(cell) != 0 || isZero(cell));
        return named
                && rows.size() > 1
                && rows.stream()
                        .skip(1)
                        .allMatch(row -> row.size() <= first.size()
                                && row.stream()
                                        .skip(1)
                                        .allMatch(cell -> cell.isEmpty() || weight(cell) != 0 || isZero(cell)));
    }

    private void wide(List<List<String>> rows) {
        List<String> header = rows.get(0);
        header.stream().skip(1).forEach(terms::category);
        for (List<String> row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.size(); i++) {
                double weight = weight(row.get(i));
                if (weight != 0) {
                    terms.add(header.get(i), row.get(0), weight);
                }
            }
        }
    }

    private void row(List<String> row, int number) {
        int size = row.size();
        if (size == 1) {
            terms.add("words", row.get(0), 1);
        } else if (NUMBER.matcher(row.get(1)).matches()) {
            terms.addSigned(row.get(0), Double.parseDouble(row.get(1)));
        } else if (size == 3 && NUMBER.matcher(row.get(2)).matches()) {
            double weight = Double.parseDouble(row.get(2));
            if (weight != 0) {
                terms.add(row.get(1), row.get(0), weight);
            }
        } else if (number > 1) {
            throw new IllegalArgumentException(
                    "%s, row %d: '%s' has no score where the columns of a known list have one"
                            .formatted(file, number, String.join(" | ", row)));
        }
    }

    /** A number, or 1 for LIWC-22's cross; 0 for anything else. */
    private static double weight(String cell) {
        if (cell.equalsIgnoreCase("x")) {
            return 1;
        }
        return NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : 0;
    }

    private static boolean isZero(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** Cells of a row; one in quotation marks may hold the separator, and doubled marks. */
    private static List<String> cells(String line, char separator) {
        if (separator != ',' || line.indexOf('"') < 0) {
            return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator)), -1))
                    .map(String::strip)
                    .toList();
        }
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            String quoted = cell.group(1);
            cells.add(
                    quoted == null
                            ? cell.group(2).strip()
                            : quoted.replace("\"\"", "\"").strip());
        }
        return cells;
    }
}
