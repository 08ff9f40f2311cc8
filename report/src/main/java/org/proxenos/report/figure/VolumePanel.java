package org.proxenos.report.figure;

import java.util.Map;

/**
 * A panel of a figure that draws its own axes: a stretch of the canvas with values from 0 up.
 *
 * @param title what is counted, above it on the left
 * @param base where 0 lies, pixels; negative, since the canvas counts upwards to 0
 * @param height pixels
 * @param most the value at its upper end
 */
record VolumePanel(String title, double base, double height, double most) {
    /** Where a value lies, pixels. */
    double y(double value) {
        return base + height * value / most;
    }

    /** Its upper end. */
    double top() {
        return base + height;
    }

    /** Lines at round values with their numbers, and the title. */
    void axis(Layer grid, Layer numbers, Layer titles, double from, double to) {
        for (double tick : Ticks.upTo(most, height < 100 ? 2 : 4)) {
            grid.mark(Map.of("x", from, "xend", to, "y", y(tick), "yend", y(tick)));
            numbers.mark(Map.of("x", from - 6, "y", y(tick), "label", Ticks.plain(tick)));
        }
        titles.mark(Map.of("x", from, "y", top() + 12, "label", title));
    }
}
