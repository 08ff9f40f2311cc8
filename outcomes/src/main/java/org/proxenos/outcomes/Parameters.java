package org.proxenos.outcomes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for {@code :name} in an outcome's SQL, as literals that DuckDB and Spark both read.
 *
 * @param literals name to SQL literal
 */
public record Parameters(Map<String, String> literals) {
    /** No parameter. */
    public static final Parameters NONE = new Parameters(Map.of());

    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Copies the map. */
    public Parameters {
        literals = Map.copyOf(literals);
    }

    /** These and an instant; null is SQL's null. */
    public Parameters with(String name, @Nullable Instant at) {
        return and(name, literal(at));
    }

    /** These and a word. */
    public Parameters with(String name, String word) {
        return and(name, literal(word));
    }

    /**
     * These and one more named window: a row of {@code :windows}.
     *
     * @param from first instant inside
     * @param until first instant after
     */
    public Parameters withWindow(String window, Instant from, Instant until) {
        String row = "(%s, %s, %s)".formatted(literal(window), literal(from), literal(until));
        return and("windows", literals.containsKey("windows") ? literals.get("windows") + ", " + row : row);
    }

    private Parameters and(String name, String literal) {
        Map<String, String> more = new TreeMap<>(literals);
        more.put(name, literal);
        return new Parameters(more);
    }

    private static String literal(@Nullable Instant at) {
        return at == null ? "CAST(NULL AS TIMESTAMP)" : "TIMESTAMP '" + INSTANT.format(at) + "'";
    }

    private static String literal(String word) {
        return "'" + word.replace("'", "''") + "'";
    }

    /** The SQL with every {@code :name} outside of comments replaced. */
    String into(String sql, String outcome) {
        String statement = sql.replaceAll("(?m)^\\s*--.*\\R", "");
        Set<String> asked = new LinkedHashSet<>();
        NAME.matcher(statement).results().map(m -> m.group(1)).forEach(asked::add);
        if (!asked.equals(literals.keySet())) {
            throw new IllegalArgumentException(
                    "%s takes the parameters %s, not %s".formatted(outcome, asked, new TreeMap<>(literals).keySet()));
        }
        return NAME.matcher(statement).replaceAll(this::literalOf);
    }

    private String literalOf(MatchResult name) {
        return Matcher.quoteReplacement(String.valueOf(literals.get(name.group(1))));
    }
}
