package org.proxenos.corpus.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a collection is: a few named values that outlive the process.
 *
 * @param values by name
 */
public record Cursor(SortedMap<String, String> values) {
    /** Nothing was collected yet. */
    public static final Cursor START = new Cursor(new TreeMap<>());

    /** The gaps, a line each. */
    static final String GAPS = "gaps";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the values. */
    public Cursor {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static Cursor parse(String json) {
        try {
            return new Cursor(JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the state of a collection: " + e.getOriginalMessage(), e);
        }
    }

    /** As a JSON object on one line. */
    public String json() {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    /** The gaps that were found so far, in the order in which they were. */
    public List<Gap> gaps() {
        return find(GAPS).map(text -> text.lines().map(Gap::new).toList()).orElse(List.of());
    }

    /** The same with one gap more; one that was found before counts once. */
    public Cursor withGap(Gap gap) {
        List<Gap> known = gaps();
        String before = find(GAPS).map(text -> text + '\n').orElse("");
        return known.contains(gap) ? this : with(GAPS, before + gap.text());
    }

    /** The value of that name. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether there is a value of that name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The same with another value. */
    public Cursor with(String name, String value) {
        SortedMap<String, String> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Cursor(changed);
    }

    /** The same without these. */
    public Cursor without(String... names) {
        SortedMap<String, String> fewer = new TreeMap<>(values);
        for (String name : names) {
            fewer.remove(name);
        }
        return new Cursor(fewer);
    }
}
