package org.proxenos.study.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables as comma-separated values (RFC 4180), UTF-8, lines ended by CR LF as the standard has it.
 *
 * <p>Text that a spreadsheet would run as a formula gets a leading apostrophe: words in an export are other people's, and
 * {@code =HYPERLINK(...)} must not come alive when a table is opened. Text that is all digits, such as an id, is quoted, so that
 * a program that asks can take it for text and keep every digit.
 */
public final class TableCsv {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private TableCsv() {}

    /** The whole file, header first. */
    public static String of(Table table) {
        return table.columns().stream().map(c -> quoted(c.name())).collect(Collectors.joining(","))
                + "\r\n"
                + rows(table);
    }

    /** The rows alone, to follow others. */
    public static String rows(Table table) {
        StringBuilder out = new StringBuilder();
        for (List<Table.Cell> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i).csv();
                boolean number = table.columns().get(i).numeric() && isNumber(text);
                cells.add(number ? text : quoted(defused(text)));
            }
            out.append(String.join(",", cells)).append("\r\n");
        }
        return out.toString();
    }

    /** A number with all its digits and a point; a whole number without one; empty for not known. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static String defused(String text) {
        boolean runs = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return runs ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain && !DIGITS.matcher(text).matches() ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
