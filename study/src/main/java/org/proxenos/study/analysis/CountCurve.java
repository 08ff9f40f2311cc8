package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.proxenos.inference.glm.Family;
import org.proxenos.study.result.Figure;

/**
 * The ways to ask whether messages with an exposure get more reactions (H2, H3, H4, H11).
 *
 * @param claim what is asked
 * @param evidence what it is asked of
 */
record CountCurve(Claim claim, Evidence evidence) {
    /** The curve; empty where no specification could be fitted. */
    Optional<Figure.Curve> curve() {
        Messages all = evidence.sampleWithAnticipation(claim.windows())
                .known(claim.outcome())
                .known(claim.exposure())
                .only(columns());
        return new Multiverse<>(
                        claim.id(),
                        "ratio of " + claim.outcome(),
                        all,
                        Specification.of(claim),
                        questions(all),
                        Multiverse.Answered::of,
                        Integer.MAX_VALUE,
                        evidence.study().seed())
                .curve();
    }

    /** All that a universe asks of a message. */
    private Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(claim.predictors());
        columns.addAll(List.of(
                claim.outcome(),
                Variations.otherExposure(claim.exposure()),
                Specification.ACCOUNT,
                Specification.WINDOW,
                Specification.PLACEBO,
                "is_anticipating",
                "is_target",
                "published_at",
                "followers",
                "bot_score",
                "vader_compound"));
        return columns;
    }

    /** Where choices give too few, the distribution is one of them. */
    private Map<String, List<Choice<Specification>>> questions(Messages all) {
        Map<String, List<Choice<Specification>>> questions = new LinkedHashMap<>();
        questions.put("windows", Choices.windows(evidence, all));
        questions.put("messages", Choices.whose(all));
        questions.put("outliers", outliers());
        questions.put("measure", measures(all));
        questions.put("accounts", accounts(all));
        if (questions.values().stream().mapToInt(List::size).reduce(1, (a, b) -> a * b) < Multiverse.ENOUGH) {
            questions.put(
                    "model",
                    List.of(
                            Choice.of("negative binomial"),
                            Choice.ofModel("quasi-Poisson", s -> s.of(Family.QUASIPOISSON))));
        }
        return questions;
    }

    /** Followers say nothing beside an effect of the account; where they are not known, controls are left out in their place. */
    private static List<Choice<Specification>> accounts(Messages all) {
        List<Choice<Specification>> choices = new ArrayList<>(
                List.of(Choice.of("an effect each"), Choice.ofModel("pooled", Specification::withoutAccountEffects)));
        if (Choices.hasFollowers(all)) {
            UnaryOperator<Messages> known = m -> m.known("followers");
            choices.add(new Choice<>("pooled, by followers", known, s -> s.byFollowers(false)));
            choices.add(new Choice<>("pooled, followers as offset", known, s -> s.byFollowers(true)));
        } else {
            UnaryOperator<Specification> bare =
                    s -> s.withPredictors(List.of(s.predictors().get(0)));
            choices.add(Choice.ofModel("an effect each, no controls", bare));
            choices.add(Choice.ofModel("pooled, no controls", s -> bare.apply(s).withoutAccountEffects()));
        }
        return choices;
    }

    private List<Choice<Specification>> outliers() {
        return List.of(
                Choice.of("as they are"),
                Choice.ofSample("winsorised at 99 %", m -> Variations.winsorised(m, claim.outcome())),
                Choice.ofSample("without the top message", m -> Variations.withoutTop(m, claim.outcome())));
    }

    private List<Choice<Specification>> measures(Messages all) {
        List<Choice<Specification>> choices = new ArrayList<>(List.of(Choice.of(claim.exposure())));
        String other = Variations.otherExposure(claim.exposure());
        if (all.has(other)) {
            choices.add(Choice.ofModel(other, s -> s.replacing(claim.exposure(), other)));
        }
        Choices.<Specification>inStrongWords(claim.exposure(), all).ifPresent(choices::add);
        return choices;
    }
}
