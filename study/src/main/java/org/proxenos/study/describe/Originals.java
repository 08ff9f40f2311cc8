package org.proxenos.study.describe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;

/**
 * The messages that engagement is told of: those that the hypotheses are tested on, by time and id.
 *
 * @param frame a row a message
 */
record Originals(Frame frame) {
    /** Originals inside the study's windows, the anticipation left out. */
    static final String CONDITION = "is_original AND time_window IS NOT NULL AND NOT is_anticipating";

    /** The same as a sentence. */
    static final String NOTE = "Originals inside the study's windows, without the time of anticipation.";

    private static final String COLUMNS = "message_id, account, role, strand, reposts, likes, replies,"
            + " reposts_per_1000, likes_per_1000, replies_per_1000, rel_reposts, rel_likes, rel_replies, replies_per_repost";

    static Originals of(Material material) {
        String codes = Stream.of(Grouping.CRITICISM, Grouping.TOPIC)
                .filter(material::isCoded)
                .map(v -> ", " + v)
                .collect(Collectors.joining());
        return new Originals(material.engine()
                .query("SELECT %s%s FROM (%s) WHERE %s ORDER BY published_at NULLS LAST, message_id"
                        .formatted(COLUMNS, codes, StudyMessages.sql(material.study()), CONDITION)));
    }

    /** The strands they are of, the accounts' first. */
    List<String> strands() {
        return Material.inOrder(new LinkedHashSet<>(Arrays.asList(frame.words("strand"))));
    }

    /** The rows of a strand for which all these numbers are known. */
    int[] rows(String strand, String... known) {
        String[] strands = frame.words("strand");
        List<double[]> numbers = Arrays.stream(known).map(frame::numbers).toList();
        return IntStream.range(0, frame.rows())
                .filter(i -> strands[i].equals(strand))
                .filter(i -> numbers.stream().noneMatch(n -> Double.isNaN(n[i])))
                .toArray();
    }

    /** Those of the rows that are in a group. */
    int[] in(int[] rows, Grouping grouping, String group) {
        return Arrays.stream(rows)
                .filter(i -> Objects.equals(group(grouping, i), group))
                .toArray();
    }

    /** The group of a row; null where it is not known. */
    @Nullable
    String group(Grouping grouping, int row) {
        String variable = grouping.variable();
        return grouping.of(variable == null ? 0 : frame.numbers(variable)[row]);
    }

    /** The numbers of a column in these rows. */
    double[] values(String column, int[] rows) {
        double[] all = frame.numbers(column);
        return Arrays.stream(rows).mapToDouble(i -> all[i]).toArray();
    }

    /** How many accounts these rows are of; messages of nobody known count as none. */
    long accounts(int[] rows) {
        String[] accounts = frame.words("account");
        return Arrays.stream(rows)
                .mapToObj(i -> accounts[i])
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** A number an account for each of these rows; messages of nobody known are taken for one account's. */
    int[] clusters(int[] rows) {
        String[] accounts = frame.words("account");
        Map<String, Integer> numbers = new HashMap<>();
        return Arrays.stream(rows)
                .map(i -> numbers.computeIfAbsent(String.valueOf(accounts[i]), a -> numbers.size()))
                .toArray();
    }
}
