package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.glm.Family;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;

/**
 * The ways to ask whether messages with an exposure draw a higher ratio of active to passive reactions (H13).
 *
 * @param id of the hypothesis
 * @param exposure what the messages have
 * @param all messages whose reactions are known, those of the anticipation with them
 */
record ShareCurve(String id, String exposure, Messages all) {
    /** Logarithm of active over passive reactions. */
    static final String RATIO = "active_ratio";

    private static final double HALF = 0.5;
    private static final double FEW = 10;

    /** How accounts are told apart, and what came of it. */
    private interface Way {
        Optional<Multiverse.Answered> ask(Messages sample);
    }

    /** The curve; empty where nothing could be compared. */
    Optional<Figure.Curve> curve(Evidence evidence) {
        Map<String, List<Choice<Way>>> questions = new LinkedHashMap<>();
        questions.put("windows", Choices.windows(evidence, all));
        questions.put("messages", Choices.whose(all));
        questions.put("ratio", ratios());
        questions.put("outliers", outliers());
        questions.put(
                "measure",
                Stream.concat(Stream.of(Choice.<Way>of(exposure)), Choices.<Way>inStrongWords(exposure, all).stream())
                        .toList());
        questions.put("accounts", accounts());
        return new Multiverse<Way>(
                        id,
                        "ratio of active to passive reactions",
                        all.with(RATIO, ratios(all, HALF, true)),
                        this::ranked,
                        questions,
                        Way::ask,
                        Multiverse.MOST,
                        evidence.study().seed())
                .curve();
    }

    private static List<Choice<Way>> ratios() {
        return List.of(
                Choice.of("half a reaction added"),
                Choice.ofSample("one reaction added", m -> m.with(RATIO, ratios(m, 1, true))),
                Choice.ofSample("likes left out", m -> m.with(RATIO, ratios(m, HALF, false))),
                Choice.ofSample("ten reactions or more", m -> {
                    double[] active = active(m);
                    double[] passive = passive(m, true);
                    return m.where(i -> active[i] + passive[i] >= FEW);
                }));
    }

    private static List<Choice<Way>> outliers() {
        return List.of(
                Choice.of("as they are"),
                Choice.ofSample("winsorised at 1 and 99 %", ShareCurve::winsorised),
                Choice.ofSample("without the most liked", m -> Variations.withoutTop(m, "likes")));
    }

    private List<Choice<Way>> accounts() {
        Specification bare = new Specification(RATIO, List.of(exposure), Family.GAUSSIAN, true, null);
        Specification full = bare;
        for (String predictor : Claim.SURFACE) {
            full = full.plus(predictor);
        }
        List<Choice<Way>> choices = new ArrayList<>(List.of(
                Choice.of("signed ranks of medians"),
                fitted("an effect each", full),
                fitted("an effect each, no controls", bare),
                fitted("pooled", full.withoutAccountEffects())));
        if (Choices.hasFollowers(all)) {
            Specification followers = full.byFollowers(false);
            choices.add(new Choice<>(
                    "pooled, by followers",
                    m -> m.known("followers"),
                    ranked -> m -> Multiverse.Answered.of(followers, m)));
        }
        return choices;
    }

    private static Choice<Way> fitted(String name, Specification model) {
        return Choice.ofModel(name, ranked -> m -> Multiverse.Answered.of(model, m));
    }

    /** The primary test: accounts beside themselves. */
    private Optional<Multiverse.Answered> ranked(Messages sample) {
        return Multiverse.Answered.of(ranked(sample, exposure), ranked(sample.withNonsense(), Specification.PLACEBO));
    }

    private static @Nullable Effect ranked(Messages sample, String mark) {
        double[] differences = AccountDifferences.of(sample, mark, x -> x > 0, sample.numbers(RATIO));
        Effect logs =
                differences.length < ActiveShare.FEWEST ? null : AccountDifferences.signedRanks(differences, "ratio");
        return logs == null
                ? null
                : new Effect("ratio", Math.exp(logs.value()), Math.exp(logs.low()), Math.exp(logs.high()), logs.p());
    }

    /**
     * Log of active over passive reactions.
     *
     * @param added to both, so that none is 0
     * @param hasLikes whether likes count among the passive ones
     */
    static double[] ratios(Messages messages, double added, boolean hasLikes) {
        double[] active = active(messages);
        double[] passive = passive(messages, hasLikes);
        return IntStream.range(0, active.length)
                .mapToDouble(i -> Math.log((active[i] + added) / (passive[i] + added)))
                .toArray();
    }

    private static double[] active(Messages messages) {
        double[] replies = messages.numbers("replies");
        double[] quotes = messages.numbers("quotes");
        return IntStream.range(0, replies.length)
                .mapToDouble(i -> replies[i] + (Double.isNaN(quotes[i]) ? 0 : quotes[i]))
                .toArray();
    }

    private static double[] passive(Messages messages, boolean hasLikes) {
        double[] reposts = messages.numbers("reposts");
        double[] likes = messages.numbers("likes");
        return IntStream.range(0, reposts.length)
                .mapToDouble(i -> reposts[i] + (hasLikes ? likes[i] : 0))
                .toArray();
    }

    private static Messages winsorised(Messages messages) {
        double[] values = messages.numbers(RATIO);
        double least = Quantiles.type7(values, 0.01);
        double most = Quantiles.type7(values, 0.99);
        return messages.with(
                RATIO,
                Arrays.stream(values)
                        .map(v -> Math.max(least, Math.min(v, most)))
                        .toArray());
    }
}
