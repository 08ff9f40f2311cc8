package org.proxenos.report.figure;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Colours that people with any kind of colour vision can tell apart, each at least 3 to 1 against white: the four of Okabe and
 * Ito (2008) that are dark enough, then two darker ones.
 */
final class Palette {
    /** Text. */
    static final String INK = "#1f2933";
    /** Axes and notes; 4.5 to 1 or better on white. */
    static final String MUTED = "#52606d";
    /** Grid lines. */
    static final String GRID = "#e4e7eb";
    /** Shading behind marks. */
    static final String SHADE = "#f5ecc8";
    /** The event. */
    static final String EVENT = "#1f2933";

    private static final List<String> SERIES =
            List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#332288", "#6b2e06", MUTED);

    private Palette() {}

    /** What everything else is set against. */
    static final String REST = "#7b8794";

    /** The colours of so many series, in order; they begin again after seven. */
    static List<String> of(int series) {
        return IntStream.range(0, series)
                .mapToObj(i -> SERIES.get(i % SERIES.size()))
                .toList();
    }

    /** The scale of series that are named beside their marks and need no legend. */
    static Map<String, Object> unnamed(List<String> series) {
        return Map.of(
                "breaks", series, "limits", series, "values", of(series.size()), "discrete", true, "guide", "none");
    }
}
