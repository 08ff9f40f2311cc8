package org.proxenos.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What forgetting took away.
 *
 * @param rows that went, by table; {@code references} are rows that stay and named what went
 * @param notFound ids and handles, as they were given, that no message and no account of the corpus bears
 */
public record Forgot(SortedMap<String, Long> rows, SortedSet<String> notFound) {
    /** Nothing was asked for. */
    public static final Forgot NOTHING = new Forgot(new TreeMap<>(), new TreeSet<>());

    /** Whether anything at all went. */
    public boolean isAnything() {
        return rows.values().stream().anyMatch(n -> n > 0);
    }

    /** The same, with what went from a place beside the tables. */
    public Forgot and(String place, long n) {
        SortedMap<String, Long> all = new TreeMap<>(rows);
        all.put(place, n);
        return new Forgot(all, notFound);
    }

    /** Copies both. */
    public Forgot {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        notFound = Collections.unmodifiableSortedSet(new TreeSet<>(notFound));
    }
}
