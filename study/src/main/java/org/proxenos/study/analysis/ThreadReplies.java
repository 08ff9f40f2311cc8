package org.proxenos.study.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Role;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.warning.NamingFacts;

/**
 * Answers in the threads of mayors and cities, at any depth, a row each. What tells whose an answer is ({@code account, country,
 * city, party, time_window}) is that of the original that began the thread, since that is what answers have in common; {@code author}
 * is who answered and {@code thread} which original it was. Answers by the beginning account itself are left out.
 */
final class ThreadReplies {
    static final String THREAD = "thread";
    static final String AUTHOR = "author";
    private static final String HOME = "author_country";

    private static final List<String> OF_THE_ROOT = List.of("account", "country", "city", "party", "time_window");

    private ThreadReplies() {}

    /** Originals of mayors and cities among these. */
    static Messages roots(Messages originals) {
        return originals
                .among("role", List.of(Role.MAYOR.code(), Role.CITY.code()))
                .where("is_target", false);
    }

    /**
     * The answers below these originals.
     *
     * @param coded where people alone coded it, answers that they did not code are left out
     */
    static Messages below(Messages roots, Measure coded, Evidence evidence) {
        Messages all = evidence.nonsense(Messages.of(evidence.engine().query(sql(coded, evidence))));
        Map<String, Integer> places = places(roots);
        String[] threads = all.frame().words(THREAD);
        String[] authors = all.frame().words(Specification.ACCOUNT);
        String[] began = roots.frame().words(Specification.ACCOUNT);
        Messages own = all.with(AUTHOR, authors)
                .with(HOME, all.frame().words("country"))
                .where(i -> {
                    Integer root = places.get(threads[i]);
                    return root != null && !Objects.equals(began[root], authors[i]);
                });
        for (String column : OF_THE_ROOT) {
            own = own.with(column, ofRoots(own, places, roots.frame().words(column)));
        }
        return own;
    }

    /** Where those who answer live, as far as it is known. */
    static NamingFacts naming(Messages replies) {
        long placed = Arrays.stream(replies.frame().words(HOME))
                .filter(c -> c != null && !c.isEmpty())
                .count();
        return new NamingFacts(List.of(), placed, replies.size());
    }

    /** Answers with a number of the original that began their thread as one more column. */
    static Messages withNumber(Messages replies, Messages roots, String column) {
        Map<String, Integer> places = places(roots);
        double[] values = roots.numbers(column);
        String[] threads = replies.frame().words(THREAD);
        return replies.with(
                column,
                Arrays.stream(threads)
                        .mapToDouble(t -> values[places.getOrDefault(t, 0)])
                        .toArray());
    }

    /** A row a thread, that of its first answer, with how many of its answers have a mark ({@code yes}) and have not ({@code no}). */
    static Messages counted(Messages replies, String mark) {
        Map<String, double[]> counts = new LinkedHashMap<>();
        String[] threads = replies.frame().words(THREAD);
        double[] marks = replies.numbers(mark);
        Set<Integer> first = new HashSet<>();
        for (int i = 0; i < threads.length; i++) {
            if (!counts.containsKey(threads[i])) {
                first.add(i);
            }
            counts.computeIfAbsent(threads[i], t -> new double[2])[marks[i] > 0 ? 0 : 1]++;
        }
        return replies.where(first::contains)
                .with("yes", counts.values().stream().mapToDouble(c -> c[0]).toArray())
                .with("no", counts.values().stream().mapToDouble(c -> c[1]).toArray());
    }

    private static @Nullable String[] ofRoots(
            Messages replies, Map<String, Integer> places, @Nullable String[] values) {
        return Arrays.stream(replies.frame().words(THREAD))
                .map(t -> values[places.getOrDefault(t, 0)])
                .toArray(String[]::new);
    }

    private static Map<String, Integer> places(Messages roots) {
        String[] ids = roots.frame().words("message_id");
        Map<String, Integer> places = new HashMap<>();
        IntStream.range(0, ids.length).forEach(i -> places.put(ids[i], i));
        return places;
    }

    private static String sql(Measure coded, Evidence evidence) {
        String only = coded.source() == Measure.Source.PEOPLE
                ? coded.people().keySet().stream()
                        .map(StudyMessages::text)
                        .collect(Collectors.joining(", ", " AND s.message_id IN (", ")"))
                : "";
        return """
            SELECT s.*, t.root_id AS thread FROM (%s) AS s JOIN threads t ON t.message_id = s.message_id
            WHERE t.depth > 0 AND NOT t.cyclic%s ORDER BY s.published_at NULLS LAST, s.message_id\
            """.formatted(StudyMessages.sql(evidence.study()), only);
    }
}
