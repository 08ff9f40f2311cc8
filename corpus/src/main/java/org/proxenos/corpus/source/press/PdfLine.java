package org.proxenos.corpus.source.press;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a block of a page.
 *
 * @param text its words
 * @param left where it starts, in points
 * @param bottom where it stands, in points from the page's upper edge
 * @param size the height of its type, in points
 * @param edge whether it stands in the upper or lower tenth of the page
 */
record PdfLine(String text, double left, double bottom, double size, boolean edge) {
    /** The lines of a block whose fragments come line by line. */
    static List<PdfLine> of(List<Fragment> block, double height) {
        List<PdfLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= block.size(); i++) {
            if (i == block.size() || !block.get(i).isLevelWith(block.get(i - 1))) {
                lines.add(line(block.subList(start, i), height));
                start = i;
            }
        }
        lines.removeIf(line -> line.text().isEmpty());
        return lines;
    }

    private static PdfLine line(List<Fragment> fragments, double height) {
        StringBuilder text = new StringBuilder();
        double size = 0;
        for (Fragment fragment : fragments) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(fragment.text());
            size = Math.max(size, fragment.size());
        }
        Fragment first = fragments.get(0);
        boolean edge = first.bottom() < height / 10 || first.top() > height * 9 / 10;
        String words =
                text.toString().replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
        return new PdfLine(words, first.left(), first.bottom(), size, edge);
    }
}
