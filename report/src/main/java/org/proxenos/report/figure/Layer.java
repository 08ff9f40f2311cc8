package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One geometry of a plot with its data; columns are named by what they drive ({@code x}, {@code colour}, ...). */
final class Layer {
    private final Map<String, List<Object>> data = new LinkedHashMap<>();
    private final Map<String, Object> spec = new LinkedHashMap<>();

    private Layer(String geometry) {
        spec.put("geom", geometry);
        spec.put("stat", "identity");
        spec.put("tooltips", "none");
        spec.put("show_legend", false);
    }

    /** A layer of {@code rect}, {@code line}, {@code path}, {@code step}, {@code point}, {@code segment} or {@code text}. */
    static Layer of(String geometry) {
        return new Layer(geometry);
    }

    /** One more mark: pairs of what is driven and its value. */
    Layer mark(Map<String, ?> values) {
        values.forEach((name, value) ->
                data.computeIfAbsent(name, k -> new ArrayList<>()).add(value));
        return this;
    }

    /** A property that all its marks share. */
    Layer with(String property, Object value) {
        spec.put(property, value);
        return this;
    }

    /** Whether there is nothing to draw. */
    boolean isEmpty() {
        return data.isEmpty();
    }

    /** As lets-plot reads it; every column drives what it is named after, but {@code panel}, which chooses the panel. */
    Map<String, Object> spec() {
        Map<String, Object> mapping = new LinkedHashMap<>();
        data.keySet().stream().filter(name -> !name.equals("panel")).forEach(name -> mapping.put(name, name));
        Map<String, Object> all = new LinkedHashMap<>(spec);
        all.put("data", new LinkedHashMap<>(data));
        all.put("mapping", mapping);
        return all;
    }
}
