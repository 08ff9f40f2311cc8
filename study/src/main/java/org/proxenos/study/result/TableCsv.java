package org.proxenos.study.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tables as comma-separated values (RFC 4180), UTF-8, lines ended by CR LF as the standard has it.
 *
 * <p>Text that a spreadsheet would run as a formula gets a leading apostrophe: words in an export are other people's, and
 * {@code =HYPERLINK(...)} must not come alive when a table is opened.
 */
public final class TableCsv {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private TableCsv() {}

    /** The whole file, header first. */
    public static String of(Table table) {
        StringBuilder out = new StringBuilder();
        line(out, table.columns().stream().map(Table.Column::name).toList());
        for (List<Table.Cell> row : table.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String text = row.get(i).csv();
                cells.add(table.columns().get(i).numeric() && isNumber(text) ? text : defused(text));
            }
            line(out, cells);
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

    private static void line(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            out.append(quoted(cells.get(i)));
        }
        out.append("\r\n");
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
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
