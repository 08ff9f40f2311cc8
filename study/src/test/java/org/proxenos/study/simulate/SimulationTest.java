package org.proxenos.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.corpus.Role;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;
import org.proxenos.study.plan.Window;
import org.proxenos.study.simulate.design.Deletions;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Effects;
import org.proxenos.study.simulate.design.Phase;
import org.proxenos.study.simulate.draw.HandCode;
import org.proxenos.study.simulate.draw.Post;
import org.proxenos.study.simulate.draw.Reply;
import org.proxenos.study.simulate.draw.World;

class SimulationTest {
    private static final Design SMALL = design(600, 42);
    private static final World USUAL = World.of(Design.usual(1));

    @Test
    void theSameDesignGivesTheSameTextsAndAnotherSeedGivesOthers() {
        Map<String, String> files = Simulation.of(SMALL).files();
        assertThat(Simulation.of(SMALL).files()).isEqualTo(files);
        Design other = new Design(2, 20, 600, 42, Effects.USUAL, 0.5, 0.2, 0.07, true, false, Deletions.NONE);
        assertThat(Simulation.of(other).files().get("sources/posts.jsonl.gz"))
                .isNotEqualTo(files.get("sources/posts.jsonl.gz"));
    }

    @Test
    void textsDoNotDependOnTheUsersLanguage() {
        Map<String, String> files = Simulation.of(SMALL).files();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Simulation.of(SMALL).files()).isEqualTo(files);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 42, 100})
    void planIsValidWhateverTheLengthAndSaysThatItIsSynthetic(int days) {
        Map<String, String> files = Simulation.of(design(600, days)).files();
        Study study = StudyFile.parse(
                        files.getOrDefault("study.yaml", ""),
                        "study.yaml",
                        name -> Optional.ofNullable(files.get(name)))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
        assertThat(study.synthetic()).isTrue();
        assertThat(study.windows())
                .extracting(Window::name)
                .containsExactly("baseline", "anticipation", "event", "aftermath");
        assertThat(study.hypotheses())
                .extracting(HypothesisPlan::id)
                .hasSize(16)
                .startsWith("RQ1", "H1", "H2")
                .endsWith("H14", "H15");
        assertThat(study.targets()).isNotEmpty();
        assertThat(files.get("README.md")).doesNotContain("${").contains("Nobody posted any of this");
    }

    @Test
    void readmeNamesTheCommandThatMakesTheStudyAgain() {
        Design stated = new Design(
                9, 20, 700, 42, new Effects(2, 1.3, 1.12, 2.1), 0.5, 0.2, 0.07, false, false, Deletions.NONE);
        assertThat(Simulation.of(stated).files().get("README.md"))
                .contains("proxenos simulate DIR --seed 9 --accounts 20 --posts 700 --irr-criticism 2 --no-bots\n");
        assertThat(Simulation.of(stated.withoutEffects()).files().get("README.md"))
                .contains("--posts 700 --null --no-bots\n");
    }

    @Test
    void castIsAsAsked() {
        assertThat(USUAL.cast().senders()).hasSize(91);
        assertThat(USUAL.cast().in(Role.NATIONAL_GOVERNMENT)).hasSize(1);
        assertThat(USUAL.cast().in(Role.MAYOR)).hasSizeGreaterThan(40);
        assertThat(USUAL.cast().senders())
                .extracting(s -> s.handle().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
        assertThat(USUAL.cast().senders()).extracting(s -> s.country()).contains("Valdria", "Ombria", "Tessaria");
        assertThat(World.of(new Design(1, 500, 500, 14, Effects.USUAL, 0.5, 0.2, 0, false, false, Deletions.NONE))
                        .cast()
                        .senders())
                .extracting(s -> s.handle().toLowerCase(Locale.ROOT))
                .hasSize(500)
                .doesNotHaveDuplicates();
    }

    @Test
    void postsBurstAtTheEventAndFade() {
        double usual = perHour(Phase.BASELINE, 23 * 24);
        assertThat(perHour(Phase.ANTICIPATION, 5 * 24 + 17) / usual).isBetween(1.2, 1.9);
        assertThat(perHour(Phase.EVENT, 31) / usual).isGreaterThan(4);
        assertThat(perHour(Phase.AFTERMATH, 12 * 24) / usual).isBetween(1.3, 2.5);
    }

    private static double perHour(Phase phase, int hours) {
        return USUAL.posts().stream().filter(p -> p.phase() == phase).count() / (double) hours;
    }

    /** 25 % outside of the burst, 5 % inside (framework AC5); four standard errors. */
    @Test
    void botsAnswerLessInTheBurst() {
        List<Reply> burst =
                USUAL.replies().stream().filter(r -> r.phase() == Phase.EVENT).toList();
        List<Reply> other =
                USUAL.replies().stream().filter(r -> r.phase() != Phase.EVENT).toList();
        assertThat(bots(burst)).isCloseTo(0.05, within(4 * Math.sqrt(0.0475 / burst.size())));
        assertThat(bots(other)).isCloseTo(0.25, within(4 * Math.sqrt(0.1875 / other.size())));
        assertThat(World.of(new Design(1, 20, 600, 42, Effects.USUAL, 0.5, 0.2, 0, false, false, Deletions.NONE))
                        .replies())
                .noneMatch(r -> r.tone() == Reply.Tone.BOT);
    }

    private static double bots(List<Reply> replies) {
        return replies.stream().filter(r -> r.tone() == Reply.Tone.BOT).count() / (double) replies.size();
    }

    @Test
    void targetSpeaksOfTheEventOftenEnoughToBeTestedAndNeverCriticises() {
        List<Post> own = USUAL.posts().stream()
                .filter(p -> p.sender().role() == Role.NATIONAL_GOVERNMENT)
                .toList();
        assertThat(own).filteredOn(Post::isTopical).hasSizeGreaterThan(10).noneMatch(p -> p.phase() == Phase.BASELINE);
        assertThat(own).filteredOn(p -> !p.isTopical()).hasSizeGreaterThan(50);
        assertThat(own).noneMatch(p -> p.codes().criticism());
    }

    @Test
    void twoPeopleCodeAtLeastTwoHundredUnitsAndAThirdWordSettles() {
        List<HandCode> criticism = USUAL.handCodes().stream()
                .filter(c -> c.variable().equals("criticism"))
                .toList();
        assertThat(criticism).filteredOn(c -> c.coder().equals("coder_a")).hasSizeGreaterThan(200);
        assertThat(criticism).filteredOn(c -> c.coder().equals("coder_b")).hasSizeGreaterThan(200);
        List<String> settled = criticism.stream()
                .filter(c -> c.coder().equals("adjudicated"))
                .map(HandCode::unit)
                .toList();
        assertThat(settled)
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(criticism.stream()
                                .filter(c -> c.unit().equals(unit) && c.coder().startsWith("coder"))
                                .map(HandCode::value)
                                .distinct())
                        .hasSize(2));
    }

    @Test
    void whatCannotBeDrawnIsRefusedByName() {
        assertThatThrownBy(() -> design(5, 42)).hasMessage("posts: 5 is not between 20 and 10000000");
        assertThatThrownBy(() -> design(600, 3)).hasMessage("days: 3 is not between 14 and 366");
        assertThatThrownBy(() -> new Effects(-1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the ratio of criticism is -1.0; it must be above 0 and at most 100");
        assertThatThrownBy(() -> new Effects(1, Double.NaN, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Design design(int posts, int days) {
        return new Design(1, 20, posts, days, Effects.USUAL, 0.5, 0.2, 0.07, true, false, Deletions.NONE);
    }
}
