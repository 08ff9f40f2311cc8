package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be chosen in more than one specification curve. */
final class Choices {
    private static final double STRONG = -0.5;
    private static final int LENGTH_OF_DATE = 10;

    private Choices() {}

    /** With the anticipation or without it. */
    static <M> List<Choice<M>> anticipation(Messages all) {
        List<Choice<M>> choices = new ArrayList<>();
        choices.add(Choice.ofSample(
                "without the anticipation",
                m -> m.where(Evidence.isAnticipating(m).negate())));
        if (IntStream.range(0, all.size()).anyMatch(Evidence.isAnticipating(all))) {
            choices.add(Choice.of("with the anticipation"));
        }
        return choices;
    }

    /** The same, or what came after the event alone. */
    static <M> List<Choice<M>> windows(Evidence evidence, Messages all) {
        List<Choice<M>> choices = anticipation(all);
        evidence.study()
                .event()
                .ifPresent(event -> choices.add(Choice.ofSample("since the event alone", m -> {
                    double[] after = Variations.after(event, m);
                    return m.where(i -> after[i] == 1);
                })));
        return choices;
    }

    /** Whose messages. */
    static <M> List<Choice<M>> whose(Messages all) {
        List<Choice<M>> choices = new ArrayList<>(List.of(Choice.of("all")));
        if (all.withoutTarget().isPresent()) {
            choices.add(Choice.ofSample("without the target's", m -> m.where("is_target", false)));
        }
        if (all.has("bot_score") && all.known("bot_score").size() > 0) {
            choices.add(Choice.ofSample("without likely bots", m -> {
                double[] scores = m.numbers("bot_score");
                return m.where(i -> Double.isNaN(scores[i]) || scores[i] < Messages.LIKELY_BOT);
            }));
        }
        return choices;
    }

    /** Criticism where the sentiment coder finds strong words alone; empty for what does not rest on it. */
    static <M> Optional<Choice<M>> inStrongWords(String variable, Messages all) {
        if (!variable.equals(Hypotheses.CRITICISM) || !all.has("vader_compound")) {
            return Optional.empty();
        }
        return Optional.of(Choice.ofSample("criticism in strong words", m -> {
            double[] codes = m.numbers(variable);
            double[] tones = m.numbers("vader_compound");
            return m.with(
                    variable,
                    IntStream.range(0, codes.length)
                            .mapToDouble(i -> Double.isNaN(tones[i]) ? Double.NaN : tones[i] <= STRONG ? codes[i] : 0)
                            .toArray());
        }));
    }

    /** A mark has no extreme values, but an account or a day can hold most of the messages. */
    static <M> List<Choice<M>> crowds() {
        return List.of(
                Choice.of("as they are"),
                Choice.ofSample("without the busiest account", m -> withoutMost(m, Specification.ACCOUNT, w -> w)),
                Choice.ofSample(
                        "without the busiest day",
                        m -> withoutMost(m, "published_at", time -> time.substring(0, LENGTH_OF_DATE))));
    }

    /** All but those of the group that has most, the first by name of equals. */
    private static Messages withoutMost(Messages messages, String column, Function<String, String> group) {
        @Nullable
        String[] groups = Arrays.stream(messages.frame().words(column))
                .map(word -> word == null ? null : group.apply(word))
                .toArray(String[]::new);
        Map<String, Long> counts = Arrays.stream(groups)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Optional<String> most = counts.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        return messages.where(i -> !most.equals(Optional.ofNullable(groups[i])));
    }

    /** Whether followers of more than half of the messages' accounts are known. */
    static boolean hasFollowers(Messages all) {
        return all.has("followers") && 2 * all.known("followers").size() > all.size();
    }
}
