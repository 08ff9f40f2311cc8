package org.proxenos.coding.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.proxenos.coding.HandCode;
import org.proxenos.corpus.source.Nearest;

/**
 * A column of somebody's own table that holds a coder's answers to a question.
 *
 * @param variable the question
 * @param coder who answered
 * @param header the column's name in the table
 */
public record CodeColumn(String variable, String coder, String header) {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]*):([^=]+)=(.+)");

    /**
     * Reads {@code VARIABLE:CODER=HEADER}.
     *
     * @throws IllegalArgumentException where it is not of that form
     */
    public static CodeColumn of(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no column of codes; write VARIABLE:CODER=HEADER, such as sentiment:ann=Sentiment1"
                            .formatted(written));
        }
        return new CodeColumn(form.group(1), form.group(2), form.group(3));
    }

    /** The codes of a table; a unit is a row's cell under {@code unit}, or its number where that is empty. */
    static List<HandCode> read(String path, List<List<String>> rows, List<CodeColumn> columns, String unit) {
        List<String> header = rows.get(0).stream().map(String::strip).toList();
        List<Integer> places =
                columns.stream().map(c -> place(path, header, c.header())).toList();
        int id = unit.isEmpty() ? -1 : place(path, header, unit);
        List<HandCode> codes = new ArrayList<>();
        for (int row = 1; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            String name = id < 0 ? Integer.toString(row) : cell(cells, id);
            IntStream.range(0, columns.size())
                    .mapToObj(i -> HandCode.of(
                            name,
                            null,
                            columns.get(i).variable(),
                            columns.get(i).coder(),
                            cell(cells, places.get(i))))
                    .filter(code -> !code.value().isEmpty() && !code.value().equals("NA"))
                    .forEach(codes::add);
        }
        return codes;
    }

    private static int place(String path, List<String> header, String name) {
        int place = header.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("%s has no column '%s';%s there are %s"
                    .formatted(path, name, Nearest.hint(name, header), String.join(", ", header)));
        }
        return place;
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place).strip() : "";
    }
}
