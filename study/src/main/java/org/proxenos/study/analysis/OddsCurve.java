package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.proxenos.inference.glm.Family;

/**
 * The ways to ask by logistic regression whether a mark goes with something (H1, H5).
 *
 * @param id of the hypothesis
 * @param outcome the mark
 * @param predictors the one of interest, then what stands beside it
 * @param measured what the sentiment coder has a say in
 * @param all the messages, those of the anticipation with them
 */
record OddsCurve(String id, String outcome, List<String> predictors, String measured, Messages all) {
    OddsCurve {
        predictors = List.copyOf(predictors);
    }

    /**
     * All ways.
     *
     * @param windows choices of time
     * @param own choices that the hypothesis alone has, by question
     */
    Multiverse<Specification> multiverse(
            List<Choice<Specification>> windows,
            Map<String, List<Choice<Specification>>> own,
            BiFunction<Specification, Messages, Optional<Multiverse.Answered>> asking,
            long seed) {
        Map<String, List<Choice<Specification>>> questions = new LinkedHashMap<>();
        questions.put("windows", windows);
        questions.put("messages", Choices.whose(all));
        questions.put("outliers", Choices.crowds());
        questions.put("measure", measures());
        questions.putAll(own);
        questions.put("accounts", accounts());
        questions.put("beside", beside());
        Specification primary = new Specification(outcome, predictors, Family.BINOMIAL, false, null);
        return new Multiverse<>(id, "odds ratio of " + outcome, all, primary, questions, asking, Multiverse.MOST, seed);
    }

    private List<Choice<Specification>> measures() {
        return Stream.concat(
                        Stream.of(Choice.<Specification>of(measured)),
                        Choices.<Specification>inStrongWords(measured, all).stream())
                .toList();
    }

    private List<Choice<Specification>> accounts() {
        List<Choice<Specification>> choices = new ArrayList<>(List.of(Choice.of("pooled")));
        if (all.distinct(Specification.ACCOUNT).size() > 1) {
            choices.add(Choice.ofModel("an effect each", Specification::withAccountEffects));
        }
        return choices;
    }

    /** Longer texts hold more of everything, and larger accounts speak otherwise. */
    private List<Choice<Specification>> beside() {
        List<Choice<Specification>> choices = new ArrayList<>(List.of(
                Choice.of("nothing"),
                Choice.ofModel("words", s -> s.plus("words")),
                Choice.ofModel("links and hashtags", s -> s.plus("url").plus("hashtags")),
                Choice.ofModel(
                        "words, links, hashtags",
                        s -> s.plus("words").plus("url").plus("hashtags"))));
        if (Choices.hasFollowers(all)) {
            choices.add(new Choice<>("followers", m -> m.known("followers"), s -> s.plus(Specification.FOLLOWERS)));
        }
        return choices;
    }
}
