package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what separates the cells of a table, from its first rows. */
final class Delimiter {
    /** Stands between cells where a table has one column only: nothing that a text holds. */
    static final char NONE = '\u001f';

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int LOOK = 30;

    private Delimiter() {}

    /**
     * The candidate that cuts the most rows into as many cells as the header; of several, the one that makes most cells.
     *
     * @param given what the user said; obeyed
     */
    static char of(String head, @Nullable Character given) {
        if (given != null) {
            return given;
        }
        char best = NONE;
        double most = 0;
        for (char candidate : CANDIDATES) {
            double fit = fit(head, candidate);
            if (fit > most) {
                most = fit;
                best = candidate;
            }
        }
        return best;
    }

    /** Whole hundredths: the share of rows that fit the header; below that: how many cells the header has. */
    private static double fit(String head, char candidate) {
        try {
            Rows rows = Rows.of(new StringReader(head), candidate);
            int width = rows.header().size();
            int fitting = 0;
            int seen = 0;
            while (seen < LOOK && rows.next()) {
                seen++;
                fitting += rows.size() == width ? 1 : 0;
            }
            double share = seen < 2 ? 1 : fitting / (double) seen;
            return width < 2 ? 0 : Math.rint(share * 10) * 100 + Math.min(width, 99);
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
    }
}
