package org.proxenos.report.figure;

import java.util.List;
import java.util.stream.IntStream;

/** Colours that people with any kind of colour vision can tell apart: Okabe and Ito (2008), without yellow, which fades on paper. */
final class Palette {
    /** Text. */
    static final String INK = "#1f2933";
    /** Axes and notes; 4.5 to 1 or better on white. */
    static final String MUTED = "#52606d";
    /** Grid lines. */
    static final String GRID = "#e4e7eb";
    /** Shading behind marks. */
    static final String SHADE = "#f0e442";
    /** The event. */
    static final String EVENT = "#b34700";

    private static final List<String> SERIES =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#52606d");

    private Palette() {}

    /** The colours of so many series, in order; they begin again after seven. */
    static List<String> of(int series) {
        return IntStream.range(0, series)
                .mapToObj(i -> SERIES.get(i % SERIES.size()))
                .toList();
    }
}
