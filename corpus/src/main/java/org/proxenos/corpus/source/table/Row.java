package org.proxenos.corpus.source.table;

import java.util.List;

/** The record at hand, by position: cells of a table, or fields of a JSON object. */
public interface Row {
    /** Whether there is nothing at that position. */
    boolean isEmpty(int column);

    /** What stands at that position. */
    String cell(int column);

    /**
     * The entries of a list at that position, stripped, empty ones left out; the list is the caller's.
     *
     * @param separator what stands between entries where they share a cell
     */
    List<String> list(int column, char separator);

    /** The record as it came, cut to what a rejected record keeps. */
    String raw();
}
