package org.proxenos.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.study.plan.PlanText.parse;
import static org.proxenos.study.plan.PlanText.problems;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.yaml.Problem;

/** What is wrong with a study.yaml is said all at once, and says what to do. */
class PlanProblemsTest {
    @Test
    void everyProblemIsReportedAtOnceWithItsLineAndTheNearestKey() {
        List<Problem> problems = problems("""
                study: s
                titel: Withdrawal
                event: {at: yesterday}
                windows:
                  baseline: [2017-05-27, 2017-05-04]
                  event: [2017-06-01]
                sources:
                  - files: posts.csv
                    strand: acounts
                    columns: {id: id, retweets: rt}
                coders: [vadar]
                models:
                  - {id: m, formula: reposts, family: poison, se: cluster}
                hypotheses: [H99, {id: H2, windows: [before]}]
                seed: many
                study: again
                """);
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly(
                        "study.yaml:2:1 titel: unknown key; did you mean 'title'?",
                        "study.yaml:3:13 event.at: 'yesterday' is no time; write 2017-06-01 or 2017-06-01T19:00:00Z (UTC)",
                        "study.yaml:5:13 windows.baseline: 2017-05-27T00:00:00Z is not before 2017-05-04T00:00:00Z",
                        "study.yaml:6:10 windows.event: a window is [from, until], the second instant no longer inside",
                        "study.yaml:9:13 sources[0].strand: 'acounts' is not one of accounts, stream, replies, press; did you mean 'accounts'?",
                        "study.yaml:10:23 sources[0].columns.retweets: unknown key; did you mean 'reposts'?",
                        "study.yaml:11:10 coders[0]: no coder 'vadar'; did you mean 'vader'?; a word list of your own is written {name: ..., words: [...]}, a dictionary {name: ..., dictionary: FILE}",
                        "study.yaml:13:22 models[0].formula: 'reposts' is no formula; write outcome ~ predictor + predictor",
                        "study.yaml:13:39 models[0].family: 'poison' is not one of gaussian, poisson, quasipoisson, negbin, binomial, ordinal, negbin1, zinb, hurdle, betabinomial; did you mean 'poisson'?",
                        "study.yaml:13:51 models[0].se: clustered errors need `cluster:`, the column of the clusters",
                        "study.yaml:14:14 hypotheses[0]: 'H99' is not one of RQ1, H1, H2, H3, H4, H5, H6, H7, H8, H9, H10, H11, H12, H13, H14, H15; did you mean 'H9'?",
                        "study.yaml:14:38 hypotheses[1].windows[0]: 'before' is not one of baseline, event",
                        "study.yaml:15:7 seed: 'many' is not a whole number",
                        "study.yaml:16:1 study: written twice; keep one of them");
    }

    @Test
    void languagesMustBeKnownAndLeaveAChoice() {
        assertThat(problems("study: s\nlanguages: [en, klingon]\n").get(0).text())
                .startsWith("study.yaml:2:12 languages: no language 'klingon'; there are af ar ast ");
        assertThat(problems("study: s\nlanguages: en\n").get(0).text())
                .isEqualTo(
                        "study.yaml:2:12 languages: one language, 'en', leaves nothing to identify; name two or more");
        assertThat(PlanText.valid("study: s\nlanguages: [en, no, zh-Hant]\n")
                        .study()
                        .texts()
                        .languages())
                .containsExactly("en", "no", "zh-Hant");
    }

    @Test
    void aFarKeyListsWhatIsKnown() {
        assertThat(problems("study: s\nprivacy: {zzzzzzzzzz: 1}\n").get(0).text())
                .isEqualTo(
                        "study.yaml:2:11 privacy.zzzzzzzzzz: unknown key; the nearest is 'pseudonyms' of show_citizens, pseudonyms");
    }

    @Test
    void problemsOfTheTargetsFileNameThatFile() {
        Map<String, String> folder = Map.of("targets.yaml", "- id: a\n  kind: city\n  alias: [x]\n");
        List<Problem> problems = problems(parse("study: s\n", folder));
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly(
                        "targets.yaml:1:3 [0]: a target without aliases or handles can never be found",
                        "targets.yaml:2:9 [0].kind: 'city' is not one of person, office, policy",
                        "targets.yaml:3:3 [0].alias: unknown key; did you mean 'aliases'?");
    }

    @Test
    void aNamedFileThatIsMissingIsAProblem() {
        List<Problem> problems = problems(parse("study: s\ntargets: aims.yaml\nactors: people.csv\n", Map.of()));
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly(
                        "study.yaml:2:10 targets: there is no file 'aims.yaml' in the study's folder",
                        "study.yaml:3:9 actors: there is no file 'people.csv' in the study's folder");
    }

    @Test
    void overlappingWindowsAreRefusedSinceAMessageWouldCountTwice() {
        List<Problem> problems =
                problems("study: s\nwindows: {a: [2017-01-01, 2017-01-10], b: [2017-01-09, 2017-01-20]}\n");
        assertThat(problems)
                .extracting(Problem::message)
                .containsExactly("overlaps with window a; a message belongs to one window");
    }

    @Test
    void brokenYamlIsAProblemWithItsLine() {
        assertThat(problems("study: s\nwindows: {a: [2017-01-01\n").get(0).line())
                .isEqualTo(3);
        assertThat(problems("study: s\n\tseed: 1\n").get(0).line()).isEqualTo(2);
        assertThat(problems("").get(0).message()).isEqualTo("the file is empty");
        assertThat(problems("- a\n- b\n").get(0).message()).isEqualTo("keys with values are wanted, not a list");
    }

    @Test
    void neitherDepthNorAliasesCanExhaustTheMachine() {
        assertThat(problems("study: " + "[".repeat(100_000)).get(0).message())
                .isEqualTo("not readable as YAML: nested more than 30 levels deep");
        StringBuilder bomb = new StringBuilder("study: s\na0: &a0 [x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString())).hasSize(1);
    }

    @Test
    void aTagCannotBuildAnything() {
        assertThat(problems("study: !!javax.script.ScriptEngineManager [x]\n"))
                .extracting(Problem::message)
                .containsExactly("a text is wanted, not a list");
    }

    @Test
    void brokenRegularExpressionsAreNamed() {
        assertThat(problems("study: s\nevent: {at: 2017-06-01, topic: ['/paris (accord/i', '/x/g']}\n"))
                .extracting(Problem::key)
                .containsExactly("event.topic[0]", "event.topic[1]");
    }
}
