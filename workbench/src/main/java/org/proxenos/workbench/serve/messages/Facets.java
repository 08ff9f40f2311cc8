package org.proxenos.workbench.serve.messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Frame;

/**
 * What there is to choose from.
 *
 * @param byField values with their counts, the most frequent first
 */
public record Facets(Map<String, List<Facet>> byField) {
    /** Nobody looks through more. */
    private static final int MOST = 1_000;

    /** Copies the map. */
    public Facets {
        byField = new LinkedHashMap<>(byField);
    }

    /**
     * A value.
     *
     * @param value as it is filtered by
     * @param label as it is shown
     * @param n messages
     */
    public record Facet(String value, String label, long n) {}

    /** The values of a field. */
    public List<Facet> of(String field) {
        return byField.getOrDefault(field, List.of());
    }

    static Facets of(Shelf shelf) {
        Frame frame = shelf.ask("""
                SELECT field, value, n FROM shelf.facet
                QUALIFY row_number() OVER (PARTITION BY field ORDER BY n DESC, value) <= %d
                ORDER BY field, n DESC, value""".formatted(MOST));
        Map<String, List<Facet>> byField = new LinkedHashMap<>();
        for (int i = 0; i < frame.rows(); i++) {
            String value = frame.words("value")[i];
            byField.computeIfAbsent(frame.words("field")[i], field -> new ArrayList<>())
                    .add(new Facet(
                            value.isEmpty() ? "none" : value, value.isEmpty() ? "none" : value.replace('_', ' '), (long)
                                    frame.numbers("n")[i]));
        }
        return new Facets(byField);
    }
}
