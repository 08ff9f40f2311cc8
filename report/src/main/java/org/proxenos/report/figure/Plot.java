package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plot in the grammar of graphics: layers, scales, a theme, a size in pixels. */
final class Plot {
    /** A figure's width, pixels: a page's column, legible when shrunk to a sheet of paper. */
    static final int WIDTH = 900;

    private static final double LEGEND_ENTRY = 260;
    private static final double LEGEND_SIZE = 14;

    private final List<Object> layers = new ArrayList<>();
    private final List<Object> scales = new ArrayList<>();
    private final Map<String, Object> spec = new LinkedHashMap<>();
    private final Map<String, Object> theme = new LinkedHashMap<>();
    private final int width;
    private final int height;
    private String note = "";

    /** An empty plot of that height, pixels. */
    Plot(int height) {
        this(WIDTH, height);
    }

    /** An empty plot of that size, pixels. */
    Plot(int width, int height) {
        this.width = width;
        this.height = height;
        theme.put("name", "minimal");
        theme.put("text", text(Palette.INK, 14));
        theme.put("axis_title", text(Palette.MUTED, 14));
        theme.put("axis_text", text(Palette.MUTED, 13));
        theme.put("panel_grid_major", line(Palette.GRID));
        theme.put("panel_grid_minor", blank());
        theme.put("plot_margin", Map.of("t", 8, "r", 14, "b", 8, "l", 14));
        theme.put("legend_position", "top");
        theme.put("legend_justification", List.of(0, 1));
        theme.put("legend_title", blank());
    }

    /** What stands where there is nothing to draw. */
    static Plot withoutData() {
        return new Plot(90)
                .add(Layer.of("text")
                        .with("size", 7)
                        .with("color", Palette.MUTED)
                        .mark(Map.of("x", 0, "y", 0, "label", "no data")))
                .bare();
    }

    /** Draws a layer above those before; an empty one leaves no trace. */
    Plot add(Layer layer) {
        if (!layer.isEmpty()) {
            layers.add(layer.spec());
        }
        return this;
    }

    /** Sets how an aesthetic is read; pairs of option and value. */
    Plot scale(String aesthetic, Map<String, ?> options) {
        Map<String, Object> scale = new LinkedHashMap<>();
        scale.put("aesthetic", aesthetic);
        scale.putAll(options);
        scales.add(scale);
        return this;
    }

    /** Colours or shapes of named groups, in this order; scales that share a name share a legend. */
    Plot manual(String aesthetic, String name, List<String> groups, List<?> values) {
        List<String> labels = groups.stream()
                .map(g -> Lettering.fit(Lettering.words(g), LEGEND_ENTRY, LEGEND_SIZE))
                .toList();
        return scale(
                aesthetic,
                Map.of(
                        "name",
                        name,
                        "breaks",
                        groups,
                        "limits",
                        groups,
                        "labels",
                        labels,
                        "values",
                        values,
                        "discrete",
                        true));
    }

    /** Leaves out all that stands around the marks: the plot draws its own. */
    Plot bare() {
        for (String part : List.of("axis_title", "axis_text", "axis_ticks", "axis_line", "panel_grid_major")) {
            theme(part, blank());
        }
        return this;
    }

    /** Overrides a part of the theme. */
    Plot theme(String part, Object value) {
        theme.put(part, value);
        return this;
    }

    /** Any other part of the specification. */
    Plot with(String part, Object value) {
        spec.put(part, value);
        return this;
    }

    /** Says what a reader must know of the drawing itself, such as what was left out. */
    Plot note(String sentence) {
        note = sentence;
        return this;
    }

    /** What a reader must know of the drawing itself; empty for nothing. */
    String note() {
        return note;
    }

    /** Width in pixels. */
    int width() {
        return width;
    }

    /** Height in pixels. */
    int height() {
        return height;
    }

    /** As lets-plot reads it. */
    Map<String, Object> spec() {
        Map<String, Object> all = new LinkedHashMap<>(spec);
        all.put("kind", "plot");
        all.put("layers", layers);
        all.put("scales", scales);
        all.put("theme", theme);
        return all;
    }

    /** Nothing in that place. */
    static Map<String, Object> blank() {
        return Map.of("name", "blank", "blank", true);
    }

    /** A line of that colour. */
    static Map<String, Object> line(String colour) {
        return Map.of("name", "line", "blank", false, "color", colour, "size", 1.0);
    }

    /** Text of that colour and size, pixels. */
    static Map<String, Object> text(String colour, int size) {
        return Map.of("name", "text", "blank", false, "color", colour, "size", size);
    }
}
