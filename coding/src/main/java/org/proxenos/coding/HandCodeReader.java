package org.proxenos.coding;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.corpus.Rejected;

/** Reads tables of people's codes, one after another. A bad row is kept as a value and stops nothing. */
public final class HandCodeReader {
    /** Cells that say that a coder gave no code, besides the empty one. */
    private static final Set<String> MISSING = Set.of("*", "NA", "");

    private static final int MOST_RAW = 2_000;

    private final List<HandCode> codes = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private final Map<String, Map<String, Double>> chances = new LinkedHashMap<>();

    /** Starts with no codes. */
    public HandCodeReader() {}

    /**
     * Adds a file.
     *
     * @throws org.proxenos.corpus.source.UnreadableSourceException when it is no table
     * @throws IllegalArgumentException when columns that the layout needs are not there
     */
    public HandCodeReader read(InputStream in, String file, HandCodes.Layout layout) throws IOException {
        Grid grid = Grid.read(in, file);
        if (grid.rows().isEmpty()) {
            throw new IllegalArgumentException(file + " is empty; a table of codes has unit, coder and value");
        }
        switch (layout) {
            case LONG -> new LongCodes(file, grid).into(this);
            case WIDE -> Matrix.of(grid).into(this, file, false);
            case TRANSPOSED -> Matrix.of(grid).into(this, file, true);
        }
        return this;
    }

    /** What was read so far. */
    public HandCodes codes() {
        List<RandomPart> parts = new ArrayList<>();
        chances.forEach((name, units) -> parts.add(new RandomPart(name, units)));
        return new HandCodes(codes, rejected).drawn(parts);
    }

    static boolean isMissing(String cell) {
        return MISSING.contains(cell.strip());
    }

    /** Takes a code, unless it is none, or the coder has coded this unit before in the same round. */
    void add(Cell cell, HandCode code) {
        if (isMissing(code.value())) {
            return;
        }
        if (!seen.add(code.question())) {
            reject(cell, "value", "the same coder coded this unit before");
            return;
        }
        codes.add(code);
    }

    /** Notes with which chance a unit was drawn; a unit has one in a sample. */
    void drawn(Cell cell, String sample, String unit, double chance) {
        Double known = chances.computeIfAbsent(sample, s -> new HashMap<>()).putIfAbsent(unit, chance);
        if (known != null && known != chance) {
            reject(
                    cell,
                    "chance",
                    "the unit was drawn with chance %s in a row before; that counts, and so does the code"
                            .formatted(known));
        }
    }

    void reject(Cell cell, String field, String reason) {
        String raw = cell.raw();
        String cut = raw.length() > MOST_RAW ? raw.substring(0, MOST_RAW) : raw;
        rejected.add(new Rejected(cell.file(), cell.row(), field, reason, cut));
    }

    /**
     * Where a code may stand.
     *
     * @param file the file
     * @param row 1-based record number, header not counted
     * @param raw the whole row
     */
    record Cell(String file, long row, String raw) {}
}
