package org.proxenos.corpus.source.press;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The reading order of a page: columns from left to right, each from top to bottom, whatever order it is drawn in.
 *
 * <p>Recursive cutting after Nagy, Seth and Viswanathan (1992): where a gap runs through a part of the page from top to
 * bottom between two wide stacks of lines, it is cut into columns; else at its widest gap between lines, so that a
 * headline over two columns is set apart first; a part with neither gap is read line by line.
 */
final class PageLayout {
    /** How many lines make a column. */
    private static final int LINES = 3;

    /** How wide a gap between columns is at least, in heights of the type. */
    private static final double GUTTER = 1.2;

    /** How much of the width a column takes at least; labels beside values take less. */
    private static final double NARROWEST = 0.2;

    /** How wide a gap between blocks of lines is at least, in heights of the type. */
    private static final double BREAK = 0.8;

    private final List<List<Fragment>> blocks = new ArrayList<>();

    private PageLayout() {}

    /** Blocks of a page in reading order, their fragments by line and from left to right. */
    static List<List<Fragment>> blocks(List<Fragment> page) {
        PageLayout layout = new PageLayout();
        layout.cut(new ArrayList<>(page));
        return layout.blocks;
    }

    private void cut(List<Fragment> part) {
        double column = part.size() < 2 * LINES ? Double.NaN : gutter(part);
        if (!Double.isNaN(column)) {
            split(part, f -> f.left() < column);
            return;
        }
        double between = part.size() < 2 ? Double.NaN : widestBreak(part);
        if (Double.isNaN(between)) {
            blocks.add(lines(part));
        } else {
            split(part, f -> f.bottom() < between);
        }
    }

    private void split(List<Fragment> part, java.util.function.Predicate<Fragment> isFirst) {
        cut(new ArrayList<>(part.stream().filter(isFirst).toList()));
        cut(new ArrayList<>(part.stream().filter(isFirst.negate()).toList()));
    }

    /** The first gap between columns; not a number where there is none. */
    private static double gutter(List<Fragment> part) {
        part.sort(Comparator.comparingDouble(Fragment::left));
        double size = median(part, Fragment::size);
        double right = part.get(0).right();
        for (int i = 1; i < part.size(); i++) {
            double left = part.get(i).left();
            if (left - right > GUTTER * size && areColumns(part.subList(0, i), part.subList(i, part.size()))) {
                return (left + right) / 2;
            }
            right = Math.max(right, part.get(i).right());
        }
        return Double.NaN;
    }

    private static boolean areColumns(List<Fragment> left, List<Fragment> right) {
        double start = min(left, Fragment::left);
        double width = max(right, Fragment::right) - start;
        boolean wide = max(left, Fragment::right) - start > NARROWEST * width
                && max(right, Fragment::right) - min(right, Fragment::left) > NARROWEST * width;
        return wide && countLines(left) >= LINES && countLines(right) >= LINES;
    }

    private static int countLines(List<Fragment> column) {
        List<Fragment> sorted = new ArrayList<>(column);
        sorted.sort(Comparator.comparingDouble(Fragment::bottom));
        int lines = 1;
        for (int i = 1; i < sorted.size(); i++) {
            lines += sorted.get(i).isLevelWith(sorted.get(i - 1)) ? 0 : 1;
        }
        return lines;
    }

    /** The middle of the widest gap between lines; not a number where all are narrow. */
    private static double widestBreak(List<Fragment> part) {
        part.sort(Comparator.comparingDouble(Fragment::top));
        double widest = BREAK * median(part, Fragment::size);
        double middle = Double.NaN;
        double bottom = part.get(0).bottom();
        for (int i = 1; i < part.size(); i++) {
            double gap = part.get(i).top() - bottom;
            if (gap > widest) {
                widest = gap;
                middle = bottom + gap / 2;
            }
            bottom = Math.max(bottom, part.get(i).bottom());
        }
        return middle;
    }

    private static List<Fragment> lines(List<Fragment> part) {
        part.sort(Comparator.comparingDouble(Fragment::bottom));
        List<Fragment> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= part.size(); i++) {
            if (i == part.size() || !part.get(i).isLevelWith(part.get(i - 1))) {
                List<Fragment> line = new ArrayList<>(part.subList(start, i));
                line.sort(Comparator.comparingDouble(Fragment::left));
                lines.addAll(line);
                start = i;
            }
        }
        return lines;
    }

    private static double median(List<Fragment> part, ToDoubleFunction<Fragment> measure) {
        double[] sorted = part.stream().mapToDouble(measure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static double min(List<Fragment> part, ToDoubleFunction<Fragment> measure) {
        return part.stream().mapToDouble(measure).min().orElse(0);
    }

    private static double max(List<Fragment> part, ToDoubleFunction<Fragment> measure) {
        return part.stream().mapToDouble(measure).max().orElse(0);
    }
}
