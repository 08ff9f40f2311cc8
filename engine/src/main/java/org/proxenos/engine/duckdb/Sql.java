package org.proxenos.engine.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes SQL: the one place where names and texts are quoted. */
final class Sql {
    private Sql() {}

    /** A text as an SQL literal. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A path as an SQL literal. */
    static String text(Path path) {
        return text(path.toAbsolutePath().toString());
    }

    /** A column or table name, quoted. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * The statements of a script beside this class, comments left out, with {@code ${name}} replaced.
     *
     * @param values SQL to put in, already quoted
     */
    static List<String> script(String file, Map<String, String> values) {
        String sql = resource(file).replaceAll("(?m)^\\s*--.*$", "");
        for (Map.Entry<String, String> value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue());
        }
        return Arrays.stream(sql.split(";\\s*(?:\\n|$)"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String resource(String file) {
        try (InputStream in = Sql.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no script " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
