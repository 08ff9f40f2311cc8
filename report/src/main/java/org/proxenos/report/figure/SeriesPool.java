package org.proxenos.report.figure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proxenos.study.result.Figure;

/** Keeps a figure to as many series as a reader can tell apart: the smallest of too many become one. */
final class SeriesPool {
    private static final int MOST = 6;
    private static final String OTHERS = "all others";

    private SeriesPool() {}

    /** The bins of the largest series, and those of all others as one. */
    static List<Figure.Volume.Bin> of(List<Figure.Volume.Bin> bins) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        bins.forEach(b -> sizes.merge(b.series(), b.messages(), Long::sum));
        if (sizes.size() <= MOST) {
            return bins;
        }
        List<String> largest = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MOST - 1)
                .map(Map.Entry::getKey)
                .toList();
        List<Figure.Volume.Bin> kept = new ArrayList<>();
        TreeMap<Instant, Figure.Volume.Bin> others = new TreeMap<>();
        for (Figure.Volume.Bin bin : bins) {
            if (largest.contains(bin.series())) {
                kept.add(bin);
            } else {
                others.merge(bin.from(), other(bin), Figure.Volume.Bin::plus);
            }
        }
        kept.addAll(others.values());
        return kept;
    }

    private static Figure.Volume.Bin other(Figure.Volume.Bin bin) {
        return new Figure.Volume.Bin(bin.from(), OTHERS, bin.messages(), bin.scored(), bin.negative());
    }
}
