package org.proxenos.workbench.texts;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file are read.
 *
 * @param file the file's name, for messages
 * @param text the column of the texts
 * @param id the column of the ids; null: rows are numbered
 */
public record Columns(String file, String text, @Nullable String id) {
    /** The header of the ids in the output. */
    String idName() {
        return id == null ? "id" : id;
    }

    /** Where the texts stand. */
    int text(List<String> header) {
        return find(text, header, "--text");
    }

    /** Where the ids stand; -1 where rows are numbered. */
    int id(List<String> header) {
        return id == null ? -1 : find(id, header, "--id");
    }

    private int find(String name, List<String> header, String option) {
        if (header.isEmpty()) {
            throw new IllegalArgumentException("%s is empty; a table with a header line is needed".formatted(file));
        }
        int at = header.indexOf(name);
        if (at < 0) {
            throw missing(name, option, header);
        }
        return at;
    }

    /** Names the file in what went wrong while it was read. */
    IOException broken(IOException e) {
        return new IOException("%s cannot be read to its end: %s".formatted(file, e.getMessage()), e);
    }

    /** Says that a column is not there, and which ones are. */
    IllegalArgumentException missing(String name, String option, List<String> there) {
        return new IllegalArgumentException(
                "%s has no column '%s' (%s); it has: %s".formatted(file, name, option, String.join(", ", there)));
    }
}
