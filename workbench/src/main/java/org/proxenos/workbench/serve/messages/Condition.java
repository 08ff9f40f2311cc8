package org.proxenos.workbench.serve.messages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.study.describe.StudyMessages;

/** A filter as SQL over {@code shelf.card}, with a mark for everything that a person typed. */
final class Condition {
    private static final Map<String, String> COLUMNS = Map.of(
            "account", "account",
            "role", "role",
            "window", "COALESCE(time_window, '')",
            "language", "COALESCE(language, '')",
            "kind", "kind",
            "strand", "strand",
            "source", "source_file");

    /** How a missing value is asked for. */
    private static final String NONE = "none";

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private Condition() {}

    /**
     * The condition of a filter.
     *
     * @param picked the table that {@link Shelf#keep} keeps of the messages of its selection; empty for none
     */
    static Condition of(Filter filter, Codes codes, String picked) {
        Condition condition = new Condition();
        condition.words(filter.get("q"));
        for (String name : Filter.NAMES) {
            String column = COLUMNS.get(name);
            String value = filter.get(name);
            if (column != null && !value.isEmpty()) {
                condition.add(column + " = ?", value.equals(NONE) && column.startsWith("COALESCE") ? "" : value);
            }
        }
        if (filter.get("account").length() > 0) {
            condition.parts.add("NOT is_private");
        }
        condition.time(filter.get("from"), ">=");
        condition.time(filter.get("until"), "<");
        condition.code(filter, codes);
        condition.tie(filter);
        if (!picked.isEmpty()) {
            condition.parts.add("place IN (SELECT place FROM %s)".formatted(picked));
        }
        return condition;
    }

    /** All words must be there, as parts of words too; an id alone finds its message. */
    private void words(String q) {
        if (q.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>();
        for (String word : BLANK.split(q.toLowerCase(Locale.ROOT), -1)) {
            all.add("contains(folded, ?)");
            parameters.add(word);
        }
        parameters.add(q);
        parts.add("(%s OR message_id = ?)".formatted(String.join(" AND ", all)));
    }

    private void time(String said, String comparison) {
        if (!said.isEmpty()) {
            parts.add("published_at %s %s".formatted(comparison, StudyMessages.time(instant(said))));
        }
    }

    private static Instant instant(String said) {
        try {
            return said.length() == "2017-06-01".length()
                    ? LocalDate.parse(said).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(said);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is no time; write 2017-06-01 or 2017-06-01T19:00:00Z".formatted(said), e);
        }
    }

    private void code(Filter filter, Codes codes) {
        String variable = filter.get("code");
        if (variable.isEmpty() || variable.startsWith(People.PREFIX)) {
            return;
        }
        boolean isWord = codes.isWord(variable);
        String name = '"' + variable.replace("\"", "\"\"") + '"';
        Comparison comparison = Comparison.of(filter);
        if (comparison.isAny()) {
            parts.add("place IN (SELECT place FROM shelf.code WHERE %s)"
                    .formatted(isWord ? name + " IS NOT NULL" : name + " <> 0"));
        } else {
            add(
                    "place IN (SELECT place FROM shelf.code WHERE %s %s ?)"
                            .formatted(name, isWord ? "=" : comparison.sign()),
                    isWord ? comparison.value() : comparison.number());
        }
    }

    private void tie(Filter filter) {
        List<String> tied = new ArrayList<>();
        Map.of("sender", "source", "addressee", "target", "layer", "layer").forEach((name, column) -> {
            if (!filter.get(name).isEmpty()) {
                tied.add(column + " = ?");
                parameters.add(filter.get(name));
            }
        });
        if (!tied.isEmpty()) {
            parts.add("place IN (SELECT place FROM shelf.tie WHERE %s)".formatted(String.join(" AND ", tied)));
        }
    }

    /** Only these messages. */
    Condition among(Collection<String> ids) {
        parts.add(ids.isEmpty() ? "false" : "message_id IN (%s)".formatted(list(ids)));
        return this;
    }

    /** None of these messages. */
    Condition without(Collection<String> ids) {
        if (!ids.isEmpty()) {
            parts.add("message_id NOT IN (%s)".formatted(list(ids)));
        }
        return this;
    }

    /** Of messages in a tie, those that copy no earlier one. */
    void withoutCopies() {
        parts.add("place IN (SELECT place FROM shelf.tie WHERE NOT is_copy)");
    }

    private static String list(Collection<String> ids) {
        return ids.stream().map(StudyMessages::text).collect(Collectors.joining(", "));
    }

    private void add(String part, Object parameter) {
        parts.add(part);
        parameters.add(parameter);
    }

    /** The condition. */
    String sql() {
        return parts.isEmpty() ? "true" : String.join(" AND ", parts);
    }

    /** Its parameters, in order. */
    List<Object> parameters() {
        return parameters;
    }
}
