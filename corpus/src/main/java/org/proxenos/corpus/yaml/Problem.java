package org.proxenos.corpus.yaml;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file that a person wrote, with enough to find and mend it.
 *
 * @param file its name, without folders
 * @param line 1-based
 * @param column 1-based; null where only the line is known
 * @param key the path of the key at fault, such as {@code sources[0].columns}; empty for the file as a whole
 * @param message what is wrong, and what is allowed
 */
public record Problem(String file, int line, @Nullable Integer column, String key, String message) {
    /** In the order in which a reader of the file meets them. */
    static final Comparator<Problem> IN_ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(p -> p.column() == null ? 0 : p.column())
            .thenComparing(Problem::key)
            .thenComparing(Problem::message);

    /** One line that a person can act on, such as {@code study.yaml:7:3 windows.event: ...}. */
    public String text() {
        String where = column == null ? "%s:%s".formatted(file, line) : "%s:%s:%s".formatted(file, line, column);
        return key.isEmpty() ? where + " " + message : where + " " + key + ": " + message;
    }
}
