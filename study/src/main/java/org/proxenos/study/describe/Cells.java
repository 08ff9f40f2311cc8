package org.proxenos.study.describe;

import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.WilsonInterval;
import org.proxenos.study.result.Table.Cell;
import org.proxenos.study.result.TableCsv;

/** Cells of tables: all digits for the file, a few for the reader; empty in the file what is not known. */
public final class Cells {
    private Cells() {}

    /** Words; null is not known. */
    public static Cell text(@Nullable String words) {
        return Cell.of(words == null ? "" : words);
    }

    /** A word of the file in words for a reader. */
    public static Cell word(String inFile, String shown) {
        return new Cell(inFile, shown, null);
    }

    /** A role, without underscores for a reader; null is not known. */
    public static Cell role(@Nullable String code) {
        return code == null ? text(null) : word(code, code.replace('_', ' '));
    }

    /** A count that opens nothing; NaN is not known. */
    public static Cell count(double n) {
        return Double.isNaN(n) ? number(n) : count((long) n, null);
    }

    /** A count with the messages behind it. */
    public static Cell count(long n, @Nullable String selection) {
        return new Cell(Long.toString(n), Numeral.count(n), selection);
    }

    /** A number; NaN is not known. */
    public static Cell number(double value) {
        return new Cell(TableCsv.number(value), Numeral.number(value), null);
    }

    /** A share in [0, 1]; NaN is not known. */
    public static Cell share(double share) {
        return new Cell(TableCsv.number(share), Numeral.percent(share), null);
    }

    /** A share that a reader sees with its interval. */
    public static Cell share(WilsonInterval share) {
        return new Cell(
                TableCsv.number(share.share()), Numeral.percent(share.share(), share.low(), share.high()), null);
    }
}
