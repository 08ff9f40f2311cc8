package org.proxenos.corpus.source.press;

/**
 * Characters that a page draws next to each other; lengths in points, from the page's upper left corner.
 *
 * @param text the characters
 * @param left where they start
 * @param right where they end
 * @param bottom the line that they stand on
 * @param size the height of the type
 */
record Fragment(String text, double left, double right, double bottom, double size) {
    /** Where the type's height ends. */
    double top() {
        return bottom - size;
    }

    /** Whether another fragment stands on the same line. */
    boolean isLevelWith(Fragment other) {
        return Math.abs(bottom - other.bottom) < 0.5 * Math.min(size, other.size);
    }
}
