package org.proxenos.corpus.source.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paragraphs of pages of lines: without page numbers and what stands at the edge of most pages, and put together again
 * where a column or a page ends within a sentence.
 */
final class PdfParagraphs {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)\\W*(?:page|seite|p[a\u00e1]gina|p\\.?)?\\s*\\d{1,4}"
                    + "(?:\\s*(?:of|/|von|sur|de)\\s*\\d{1,4})?\\W*");
    private static final Pattern BULLET = Pattern.compile(
            "[\u2022\u25cf\u25aa\u2023\u25e6\u00b7\uf0b7*]\\s*\\S.*|[-\u2013\u2014]\\s+\\S.*|\\(?\\d{1,2}[.)]\\s+\\S.*");
    private static final Pattern FINISHED = Pattern.compile(".*[.!?:;\u2026][\"'\u201d\u2019\u00bb)\\]]*");

    /** How much more than usual parts two paragraphs, and how much larger a headline is set. */
    private static final double MORE = 1.25;

    /** How far a paragraph's first line is set in, in points. */
    private static final double INDENT = 8;

    private final List<List<PdfLine>> paragraphs = new ArrayList<>();

    private PdfParagraphs() {}

    /** The paragraphs of pages of blocks of lines. */
    static PdfParagraphs of(List<List<List<PdfLine>>> pages) {
        Set<String> running = running(pages);
        PdfParagraphs found = new PdfParagraphs();
        for (List<List<PdfLine>> page : pages) {
            for (List<PdfLine> block : page) {
                found.add(
                        block.stream().filter(line -> !isRunning(line, running)).toList());
            }
        }
        return found;
    }

    /** Their words. */
    List<String> texts() {
        List<String> lines =
                paragraphs.stream().flatMap(List::stream).map(PdfLine::text).toList();
        Hyphens hyphens = Hyphens.of(lines);
        return paragraphs.stream()
                .map(paragraph ->
                        hyphens.join(paragraph.stream().map(PdfLine::text).toList()))
                .toList();
    }

    /** The place of the paragraph in the largest type, if it is larger than most and stands among the first; else -1. */
    int headline() {
        double usual = usualSize();
        int largest = -1;
        for (int i = 0; i < Math.min(paragraphs.size(), 6); i++) {
            double size = paragraphs.get(i).get(0).size();
            boolean larger = size > MORE * usual
                    && (largest < 0 || size > paragraphs.get(largest).get(0).size());
            largest = larger ? i : largest;
        }
        return largest;
    }

    private double usualSize() {
        double[] sizes = paragraphs.stream()
                .flatMap(List::stream)
                .mapToDouble(PdfLine::size)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    private void add(List<PdfLine> block) {
        double leading = leading(block);
        double left = block.stream().mapToDouble(PdfLine::left).min().orElse(0);
        PdfLine before = null;
        for (PdfLine line : block) {
            boolean goesOn = before == null ? goesOn(line) : !startsAnew(before, line, leading, left);
            if (goesOn) {
                paragraphs.get(paragraphs.size() - 1).add(line);
            } else {
                paragraphs.add(new ArrayList<>(List.of(line)));
            }
            before = line;
        }
    }

    /** Whether the first line of a block goes on with a sentence that the block before left open. */
    private boolean goesOn(PdfLine line) {
        if (paragraphs.isEmpty()) {
            return false;
        }
        List<PdfLine> last = paragraphs.get(paragraphs.size() - 1);
        PdfLine end = last.get(last.size() - 1);
        boolean open = !FINISHED.matcher(end.text()).matches();
        return open && Character.isLowerCase(line.text().codePointAt(0)) && isSame(end.size(), line.size());
    }

    private static boolean startsAnew(PdfLine before, PdfLine line, double leading, double left) {
        boolean apart = line.bottom() - before.bottom() > MORE * leading;
        boolean setIn = line.left() - left > INDENT && before.left() - left <= INDENT;
        boolean sentence = FINISHED.matcher(before.text()).matches();
        return apart
                || !isSame(before.size(), line.size())
                || BULLET.matcher(line.text()).matches()
                || (setIn && sentence);
    }

    private static boolean isSame(double size, double other) {
        return Math.abs(size - other) < 0.15 * Math.max(size, other);
    }

    /** The usual distance of a block's lines. */
    private static double leading(List<PdfLine> block) {
        double[] gaps = new double[Math.max(block.size() - 1, 0)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = block.get(i + 1).bottom() - block.get(i).bottom();
        }
        java.util.Arrays.sort(gaps);
        return gaps.length == 0 ? 0 : gaps[(gaps.length - 1) / 2];
    }

    private static boolean isRunning(PdfLine line, Set<String> running) {
        return line.edge()
                && (running.contains(withoutDigits(line))
                        || PAGE_NUMBER.matcher(line.text()).matches());
    }

    /** Lines at the edge of at least two pages and of half of all, whatever numbers are in them. */
    private static Set<String> running(List<List<List<PdfLine>>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<List<PdfLine>> page : pages) {
            Set<String> own = new HashSet<>();
            page.forEach(block -> block.stream().filter(PdfLine::edge).forEach(line -> own.add(withoutDigits(line))));
            own.forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        counts.values().removeIf(n -> n < 2 || 2 * n < pages.size());
        return Set.copyOf(counts.keySet());
    }

    private static String withoutDigits(PdfLine line) {
        return line.text().replaceAll("\\d+", "0");
    }

    /** The first paragraph's text that a place names; null where it names none. */
    static @Nullable String at(List<String> texts, int place) {
        return place < 0 || place >= texts.size() ? null : texts.get(place);
    }
}
