package org.proxenos.coding;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table with the coders on one side and the units on the other.
 *
 * <p>The first row is a header unless it cannot be one: because a cell repeats, or says that a code is missing. Then
 * rows and columns are known by number.
 *
 * @param columns names of the columns of codes
 * @param labelled whether the first column names the rows
 * @param hasHeader whether the first row names the columns
 * @param targeted whether the second column names targets
 * @param rows the codes, with the labels where there are some
 */
record Matrix(List<String> columns, boolean labelled, boolean hasHeader, boolean targeted, List<List<String>> rows) {
    private static final Set<String> LABELS = Set.of("unit", "coder", "id", "message_id", "");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

    static Matrix of(Grid grid) {
        List<String> first = grid.rows().get(0);
        boolean header = isHeader(first);
        boolean labelled = header
                ? LABELS.contains(first.get(0).toLowerCase(Locale.ROOT))
                : areLabels(grid.rows().stream().map(r -> r.get(0)).toList());
        boolean targeted = header && labelled && isTargeted(first);
        int skip = skip(labelled, targeted);
        List<String> columns = header ? first.subList(skip, first.size()) : numbers(first.size() - skip);
        return new Matrix(columns, labelled, header, targeted, header ? grid.body() : grid.rows());
    }

    private static boolean isTargeted(List<String> header) {
        return header.size() > 2 && header.get(1).equalsIgnoreCase("target");
    }

    private static int skip(boolean labelled, boolean targeted) {
        return targeted ? 2 : labelled ? 1 : 0;
    }

    private static boolean isHeader(List<String> row) {
        boolean missing = row.stream().skip(1).anyMatch(HandCodeReader::isMissing);
        boolean repeats = new HashSet<>(row).size() < row.size();
        boolean starts = row.get(0).isEmpty() || !HandCodeReader.isMissing(row.get(0));
        return starts && !missing && !repeats;
    }

    private static boolean areLabels(List<String> cells) {
        boolean words = cells.stream()
                .noneMatch(c -> HandCodeReader.isMissing(c) || NUMBER.matcher(c).matches());
        return words && new HashSet<>(cells).size() == cells.size();
    }

    private static List<String> numbers(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(Integer::toString).toList();
    }

    /** Hands the codes over. */
    void into(HandCodeReader reader, String file, boolean codersAreRows) {
        for (int row = 1; row <= rows.size(); row++) {
            List<String> cells = rows.get(row - 1);
            String raw = Grid.raw(cells);
            String label = labelled ? cells.get(0) : Integer.toString(row);
            if (cells.size() != columns.size() + skip()) {
                HandCodeReader.Cell all = new HandCodeReader.Cell(file, row, raw);
                reader.reject(all, "*", "another number of fields than the first row");
            } else if (label.isEmpty()) {
                HandCodeReader.Cell all = new HandCodeReader.Cell(file, row, raw);
                reader.reject(all, codersAreRows ? "coder" : "unit", "no name");
            } else {
                HandCodeReader.Cell cell = new HandCodeReader.Cell(file, row, raw);
                codes(reader, cell, cells, codersAreRows);
            }
        }
    }

    private void codes(HandCodeReader reader, HandCodeReader.Cell at, List<String> cells, boolean codersAreRows) {
        String label = labelled ? cells.get(0) : Long.toString(at.row());
        String target = targeted && !cells.get(1).isEmpty() ? cells.get(1) : null;
        for (int i = 0; i < columns.size(); i++) {
            String coder = codersAreRows ? label : columns.get(i);
            String unit = codersAreRows ? columns.get(i) : label;
            reader.add(at, HandCode.of(unit, target, HandCodes.ONLY_VARIABLE, coder, cells.get(skip() + i)));
        }
    }

    private int skip() {
        return skip(labelled, targeted);
    }
}
