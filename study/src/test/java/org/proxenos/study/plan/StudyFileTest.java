package org.proxenos.study.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Strand;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.StandardErrors;

class StudyFileTest {
    private static CorpusRules rules(String yaml) {
        return StudyFile.parse(yaml, "study.yaml", name -> Optional.empty())
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .rules();
    }

    private static final String WHOLE = """
            study: paris-2017
            title: Withdrawal
            question: Does it pay off?
            event: {label: "Withdrawal announced", at: 2017-06-01T19:00:00Z, anticipation: 2017-05-27T00:00:00Z, topic: [paris, climate]}
            windows: {baseline: [2017-05-04, 2017-05-27], event: [2017-06-01T19:00:00Z, 2017-06-03], aftermath: [2017-06-03, 2017-06-15]}
            sources:
              - files: posts.csv.gz            # glob
                format: csv
                columns: {id: id, account: account, published_at: id_time_utc, text: text, replies: replies, reposts: retweets, likes: likes}
                strand: accounts
                time_zone: America/New_York
                delimiter: tab
                missing: [NA, "-"]
                selected_on: replies
                rounded: [replies]
            targets: targets.yaml
            coders: [vader, adversary, we, harm, moral, action, {name: solidarity, words: [stand with, unite*], language: en}]
            models:
              - {id: reposts, formula: "reposts ~ criticism + common_enemy + moral + url + words", family: negbin, cluster: account, fixed: account}
            hypotheses: [RQ1, H2, {id: H3, exposure: common_enemy, controls: [criticism, vader_compound], windows: [event]}, H14]
            privacy: {show_citizens: true}
            synthetic: false
            seed: 20170601
            """;

    private static final String TARGETS = """
            - id: president
              kind: person
              government_of: US
              aliases: {en: [the president, potus], fr: [le président]}
              handles: ["@POTUS"]
            """;

    @Test
    void everyKeyOfTheDocumentedExampleIsRead() {
        StudyFile file = valid(WHOLE);
        Study study = file.study();
        assertThat(study.id()).isEqualTo("paris-2017");
        assertThat(study.event().orElseThrow())
                .isEqualTo(new Event(
                        "Withdrawal announced",
                        Instant.parse("2017-06-01T19:00:00Z"),
                        Instant.parse("2017-05-27T00:00:00Z"),
                        List.of("paris", "climate")));
        assertThat(study.windows()).extracting(Window::name).containsExactly("baseline", "event", "aftermath");
        assertThat(study.coders()).containsExactly("vader", "adversary", "we", "harm", "moral", "action");
        assertThat(study.lexica()).containsExactly(new WordList("solidarity", "en", List.of("stand with", "unite*")));
        assertThat(study.showCitizens()).isTrue();
        assertThat(study.seed()).isEqualTo(20170601);
        assertThat(file.targets()).contains("targets.yaml");
        assertThat(file.actors()).isEqualTo("actors.csv");
    }

    @Test
    void aSourceCarriesItsMappingAndItsCaveats() {
        StudySource source = valid(WHOLE).study().sources().get(0);
        assertThat(source.strand()).isEqualTo(Strand.ACCOUNTS);
        assertThat(source.format()).isEqualTo("csv");
        assertThat(source.mapping().columns())
                .containsEntry("reposts", "retweets")
                .hasSize(7);
        assertThat(source.mapping().delimiter()).isEqualTo('\t');
        assertThat(source.mapping().timeZone()).isEqualTo("America/New_York");
        assertThat(source.mapping().missing()).containsExactlyInAnyOrder("NA", "-");
        assertThat(source.caveats()).isEqualTo(new Caveats("", List.of("replies"), List.of("replies"), ""));
    }

    @Test
    void dateAloneIsMidnightUtc() {
        Window baseline = valid(WHOLE).study().findWindow("baseline").orElseThrow();
        assertThat(baseline.from()).isEqualTo(Instant.parse("2017-05-04T00:00:00Z"));
        assertThat(valid("study: s\nevent: {at: 2017-06-01 15:00:00-04:00}\n")
                        .study()
                        .event()
                        .orElseThrow()
                        .at())
                .isEqualTo(Instant.parse("2017-06-01T19:00:00Z"));
    }

    @Test
    void clusterAloneMeansClusteredErrors() {
        ModelPlan model = valid(WHOLE).study().models().get(0);
        assertThat(model.spec().family()).isEqualTo(Family.NEGBIN);
        assertThat(model.spec().standardErrors()).isEqualTo(StandardErrors.CR1S);
        assertThat(model.spec().fixed()).isEqualTo("account");
    }

    @Test
    void hypothesisMapKeepsWhatItChangesAndNothingElse() {
        List<HypothesisPlan> plans = valid(WHOLE).study().hypotheses();
        assertThat(plans.get(1)).isEqualTo(HypothesisPlan.of("H2"));
        assertThat(plans.get(2))
                .isEqualTo(new HypothesisPlan(
                        "H3", "common_enemy", null, List.of("criticism", "vader_compound"), List.of("event"), null));
    }

    @Test
    void targetsComeFromTheFileWithAliasesOfAllLanguages() {
        assertThat(valid(WHOLE).study().targets())
                .containsExactly(new Target(
                        "president",
                        Target.Kind.PERSON,
                        "US",
                        List.of("the president", "potus", "le président"),
                        List.of("POTUS")));
    }

    @Test
    void aNameIsEnough() {
        Study study = valid("study: s\nsources: []\n").study();
        assertThat(study.title()).isEqualTo("s");
        assertThat(study.sources()).isEmpty();
        assertThat(study.event()).isEmpty();
        assertThat(study.showCitizens()).isFalse();
        assertThat(study.seed()).isEqualTo(1);
    }

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
                        "study.yaml:11:10 coders[0]: no coder 'vadar'; did you mean 'vader'?; a word list of your own is written {name: ..., words: [...]}",
                        "study.yaml:13:22 models[0].formula: 'reposts' is no formula; write outcome ~ predictor + predictor",
                        "study.yaml:13:39 models[0].family: 'poison' is not one of gaussian, poisson, quasipoisson, negbin, binomial; did you mean 'poisson'?",
                        "study.yaml:13:51 models[0].se: clustered errors need `cluster:`, the column of the clusters",
                        "study.yaml:14:14 hypotheses[0]: 'H99' is not one of RQ1, H1, H2, H3, H4, H5, H6, H7, H8, H9, H10, H11, H12, H13, H14, H15; did you mean 'H9'?",
                        "study.yaml:14:38 hypotheses[1].windows[0]: 'before' is not one of baseline, event",
                        "study.yaml:15:7 seed: 'many' is not a whole number",
                        "study.yaml:16:1 study: written twice; keep one of them");
    }

    @Test
    void everybodyHasAPseudonymUnlessTheStudySaysOtherwiseOrNobodyIsReal() {
        assertThat(rules("study: s\n").pseudonyms()).isTrue();
        assertThat(rules("study: s\nprivacy: {show_citizens: true}\n").pseudonyms())
                .isTrue();
        assertThat(rules("study: s\nprivacy: {pseudonyms: false}\n").pseudonyms())
                .isFalse();
        assertThat(rules("study: s\nsynthetic: true\n").pseudonyms()).isFalse();
        assertThat(rules("study: s\nsynthetic: true\nprivacy: {pseudonyms: true}\n")
                        .pseudonyms())
                .isTrue();
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

    @Test
    void theFlagOfARegularExpressionIsTakenOffSinceCaseNeverMatters() {
        Study study = valid("study: s\nevent: {at: 2017-06-01, topic: ['/paris (accord|agreement)/i']}\n")
                .study();
        assertThat(study.event().orElseThrow().topic()).containsExactly("/paris (accord|agreement)/");
    }

    @Test
    void aListOfTheStudysOwnMayTakeThePlaceOfASeedListButNotOfAnotherCoder() {
        Study study = valid("study: s\ncoders: [vader, we, {name: adversary, words: [the lobby]}]\n")
                .study();
        assertThat(study.lexica()).extracting(WordList::name).containsExactly("adversary");
        assertThat(problems("study: s\ncoders: [we, {name: we, words: [a]}, {name: vader, words: [a]}]\n"))
                .extracting(Problem::message)
                .containsExactly("there is a coder 'we' already", "there is a coder 'vader' already");
        assertThat(problems("study: s\ncoders: [{name: harm, words: [a]}, harm]\n"))
                .extracting(Problem::message)
                .containsExactly("coder 'harm' is named twice");
    }

    @Test
    void mappingFileHasTheKeysOfASource() {
        StudySource source = MappingFile.parse("columns: {text: body}\ndelimiter: ';'\nstrand: press\n", "m.yaml")
                .fold(s -> s, p -> null);
        assertThat(source.mapping().columns()).containsExactly(Map.entry("text", "body"));
        assertThat(source.mapping().delimiter()).isEqualTo(';');
        List<Problem> problems =
                MappingFile.parse("column: {text: body}\n", "m.yaml").fold(s -> List.of(), p -> List.copyOf(p));
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly("m.yaml:1:1 column: unknown key; did you mean 'columns'?");
    }

    @Test
    void theTemplateIsValidAsItStandsAndNamedAfterItsFolder() {
        Map<String, String> files = StudyTemplate.of("my mayors & cities");
        Study study = parse(files.getOrDefault("study.yaml", ""), files).fold(f -> f.study(), p -> null);
        assertThat(study.id()).isEqualTo("my-mayors-cities");
        assertThat(study.hypotheses()).hasSize(5);
        assertThat(files.get("actors.csv")).isEqualTo("handle,platform,name,role,city,country,network,party\n");
    }

    @Test
    void theTemplateStaysValidWhenItsExamplesAreTakenIn() {
        Map<String, String> files = StudyTemplate.of("s");
        String all = files.getOrDefault("study.yaml", "")
                .replaceAll("(?m)^#(\\S|  )", "$1")
                .replace("sources: []", "sources:")
                .replace("models: []", "models:")
                .replace("coders: [vader, adversary, we, harm, moral, action]", "coders:\n  - vader");
        Study study = parse(all, files).fold(f -> f.study(), p -> {
            throw new AssertionError(p);
        });
        assertThat(study.sources()).hasSize(2);
        assertThat(study.lexica()).hasSize(1);
        assertThat(study.models()).hasSize(1);
        assertThat(study.windows()).hasSize(3);
    }

    private static Parsed<StudyFile> parse(String yaml, Map<String, String> folder) {
        return StudyFile.parse(yaml, "study.yaml", name -> Optional.ofNullable(folder.get(name)));
    }

    private static StudyFile valid(String yaml) {
        return parse(yaml, Map.of("targets.yaml", TARGETS))
                .orElseThrow(p -> new IllegalArgumentException(p.toString()));
    }

    private static List<Problem> problems(String yaml) {
        return problems(parse(yaml, Map.of()));
    }

    private static List<Problem> problems(Parsed<StudyFile> parsed) {
        return parsed.fold(f -> List.of(), p -> List.copyOf(p));
    }
}
