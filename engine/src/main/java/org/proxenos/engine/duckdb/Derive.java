package org.proxenos.engine.duckdb;

/**
 * A column computed from others.
 *
 * @param name its name; in the place of a column of that name, if there is one
 * @param expression SQL over the file's columns and those derived before
 */
public record Derive(String name, String expression) {
    /** Refuses an empty part. */
    public Derive {
        if (name.isBlank() || expression.isBlank()) {
            throw new IllegalArgumentException(
                    "a derived column is written 'name = SQL expression', not '%s = %s'".formatted(name, expression));
        }
    }

    /**
     * Reads {@code name = SQL expression}.
     *
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static Derive parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "a derived column is written 'name = SQL expression', not '%s'".formatted(text));
        }
        return new Derive(
                text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
}
