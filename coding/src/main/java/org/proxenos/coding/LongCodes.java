package org.proxenos.coding;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.yaml.WrittenTime;

/** A table with a row a code. */
final class LongCodes {
    private final String file;
    private final Grid grid;
    private final List<String> header;
    private final int unit;
    private final int coder;
    private final int value;
    private final int variable;
    private final int target;

    LongCodes(String file, Grid grid) {
        this.file = file;
        this.grid = grid;
        this.header =
                grid.rows().get(0).stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
        this.unit = need("unit");
        this.coder = need("coder");
        this.value = need("value");
        this.variable = header.indexOf("variable");
        this.target = header.indexOf("target");
    }

    private int need(String column) {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "%s has no column '%s'; there are %s; a table with a column for each coder is read as wide"
                            .formatted(file, column, grid.rows().get(0)));
        }
        return index;
    }

    void into(HandCodeReader reader) {
        long row = 0;
        for (List<String> cells : grid.body()) {
            row++;
            read(cells, row, reader);
        }
    }

    private void read(List<String> cells, long row, HandCodeReader reader) {
        HandCodeReader.Cell all = new HandCodeReader.Cell(file, row, Grid.raw(cells));
        if (cells.size() != header.size()) {
            reader.reject(all, "*", "another number of fields than the header");
            return;
        }
        String empty = firstEmpty(cells);
        if (!empty.isEmpty()) {
            reader.reject(all, empty, "no " + empty);
            return;
        }
        chance(cells, all, reader);
        String about = target < 0 || cells.get(target).isEmpty() ? null : cells.get(target);
        String asked = variable < 0 ? HandCodes.ONLY_VARIABLE : cells.get(variable);
        reader.add(
                all,
                new HandCode(
                        cells.get(unit),
                        about,
                        asked,
                        cells.get(coder),
                        cells.get(value),
                        time(cells, all, reader),
                        confidence(cells, all, reader),
                        optional(cells, "memo"),
                        optional(cells, "round"),
                        optional(cells, "fingerprint")));
    }

    private @Nullable Instant time(List<String> cells, HandCodeReader.Cell row, HandCodeReader reader) {
        String written = optional(cells, "time");
        Instant time = WrittenTime.find(written).orElse(null);
        if (time == null && !written.isEmpty()) {
            reader.reject(row, "time", "'" + written + "' is no time such as 2017-06-02T08:30:00Z; the code counts");
        }
        return time;
    }

    private @Nullable Integer confidence(List<String> cells, HandCodeReader.Cell row, HandCodeReader reader) {
        String written = optional(cells, "confidence");
        if (written.isEmpty() || HandCodeReader.isMissing(written)) {
            return null;
        }
        if (!written.matches("[123]")) {
            reader.reject(row, "confidence", "'" + written + "' is none of 1, 2, 3; the code counts");
            return null;
        }
        return Integer.valueOf(written);
    }

    private void chance(List<String> cells, HandCodeReader.Cell row, HandCodeReader reader) {
        String written = optional(cells, "chance");
        if (written.isEmpty() || HandCodeReader.isMissing(written)) {
            return;
        }
        double chance = written.matches("[0-9]*[.]?[0-9]+([eE]-?[0-9]+)?") ? Double.parseDouble(written) : 0;
        if (!(chance > 0 && chance <= 1)) {
            reader.reject(row, "chance", "'" + written + "' is no chance above 0 and up to 1; the code counts");
            return;
        }
        String round = optional(cells, "round");
        reader.drawn(row, round.isEmpty() ? file : file + ", " + round, cells.get(unit), chance);
    }

    private String optional(List<String> cells, String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : cells.get(index);
    }

    /** The first column that must say something and does not; empty where all do. */
    private String firstEmpty(List<String> cells) {
        return IntStream.of(unit, coder, variable)
                .filter(column -> column >= 0 && cells.get(column).isEmpty())
                .mapToObj(header::get)
                .findFirst()
                .orElse("");
    }
}
