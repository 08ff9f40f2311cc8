package org.proxenos.study.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.yaml.Parsed;
import org.proxenos.corpus.yaml.Problem;

/** What a study may change of a hypothesis, and what it is told where it may not. */
class HypothesisSectionTest {
    @Test
    void testRunsAndPlaceboAreTheStudysToChoose() {
        HypothesisPlan plan =
                plan("{id: H2, test: mixed, robustness: [replies in place, specification curve], placebo: words}");
        assertThat(plan.test()).isEqualTo("mixed");
        assertThat(plan.placebo()).isEqualTo("words");
        assertThat(plan.exposure()).isEqualTo("criticism");
        assertThat(plan.shows("replies in place of reposts")).isTrue();
        assertThat(plan.shows("least squares on log(reposts + 1)")).isFalse();
        assertThat(plan("{id: H2, robustness: none}").shows("replies in place of reposts"))
                .isFalse();
        assertThat(plan("H2")).isEqualTo(HypothesisPlan.of("H2"));
    }

    @Test
    void whatAHypothesisDoesNotOfferIsRefusedWithWhatItDoes() {
        assertThat(problems("{id: H2, test: probit}"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("'probit' is not one of nb2, quasipoisson, mixed"));
        assertThat(problems("{id: H7, robustness: [winsorised]}"))
                .singleElement()
                .satisfies(
                        p -> assertThat(p.message())
                                .contains(
                                        "'winsorised' is no run of H7; there are power guide, design-weighted, random intercept"));
        assertThat(problems("{id: H16}")).isNotEmpty();
    }

    @Test
    void whatIsPrintedForStudyYamlIsReadAsTheSamePlan() {
        List<HypothesisPlan> plans = new ArrayList<>(
                BuiltInPlan.ids().stream().map(HypothesisPlan::of).toList());
        plans.set(2, plan("{id: H2, test: corrected, robustness: none, placebo: none, controls: [words]}"));
        String yaml = HypothesisYaml.of(plans);
        List<HypothesisPlan> again = StudyFile.parse(
                        "study: s\nsources: []\n" + yaml, "study.yaml", name -> Optional.empty())
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study()
                .hypotheses();
        assertThat(again).isEqualTo(plans);
        assertThat(yaml).contains("    # test: one of nb2, quasipoisson, mixed, corrected\n    test: nb2\n");
        assertThat(HypothesisYaml.of(List.of())).isEqualTo("hypotheses: []\n");
    }

    private static HypothesisPlan plan(String hypothesis) {
        return parse(hypothesis)
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study()
                .hypotheses()
                .get(0);
    }

    private static List<Problem> problems(String hypothesis) {
        return ((Parsed.Faulty<StudyFile>) parse(hypothesis)).problems();
    }

    private static Parsed<StudyFile> parse(String hypothesis) {
        return StudyFile.parse(
                "study: s\nsources: []\nhypotheses: [" + hypothesis + "]\n", "study.yaml", name -> Optional.empty());
    }
}
