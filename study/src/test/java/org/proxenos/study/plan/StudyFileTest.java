package org.proxenos.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proxenos.study.plan.PlanText.problems;
import static org.proxenos.study.plan.PlanText.valid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.yaml.Problem;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.StandardErrors;

/** What a study.yaml without a problem says. */
class StudyFileTest {
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
    void aDictionaryIsACoderACategoryOrOneACategory() {
        String plan =
                "study: a\nsources: []\ncoders: [{name: care, dictionary: m.dic, category: care.virtue, language: de},"
                        + " {name: all, dictionary: m.dic}]\n";
        String text = "%\n1\tcare.virtue\n2\tCare Vice\n%\nkind*\t1\ncruel\t2\n";
        Study study = StudyFile.parse(
                        plan, "study.yaml", name -> name.equals("m.dic") ? Optional.of(text) : Optional.empty())
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
        assertThat(study.lexica())
                .containsExactly(
                        new WordList("care", "de", List.of("kind*")),
                        new WordList("all_care_virtue", "en", List.of("kind*")),
                        new WordList("all_care_vice", "en", List.of("cruel")));
    }

    @Test
    void aDictionaryThatIsNotThereOrLacksACategorySaysSo() {
        String plan = """
            study: a
            sources: []
            coders:
              - {name: a, dictionary: m.dic, category: cares}
              - {name: b, dictionary: none.dic}
              - {name: c, dictionary: m.dic, words: [x]}
            """;
        String text = "%\n1\tcare\n%\nkind*\t1\n";
        assertThatThrownBy(() -> StudyFile.parse(
                                plan, "study.yaml", name -> name.equals("m.dic") ? Optional.of(text) : Optional.empty())
                        .orElseThrow(problems -> new IllegalArgumentException(problems.toString())))
                .hasMessageContaining("no category 'cares'")
                .hasMessageContaining("there are care")
                .hasMessageContaining("there is no file 'none.dic'")
                .hasMessageContaining("there are words beside it");
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
                        "H3",
                        "common_enemy",
                        "reposts",
                        List.of("criticism", "vader_compound"),
                        List.of("event"),
                        "nb2",
                        HypothesisPlan.of("H3").robustness(),
                        "xyz"));
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
    void everybodyHasAPseudonymUnlessTheStudySaysOtherwiseOrNobodyIsReal() {
        assertThat(valid("study: s\n").rules().pseudonyms()).isTrue();
        assertThat(valid("study: s\nprivacy: {show_citizens: true}\n").rules().pseudonyms())
                .isTrue();
        assertThat(valid("study: s\nprivacy: {pseudonyms: false}\n").rules().pseudonyms())
                .isFalse();
        assertThat(valid("study: s\nsynthetic: true\n").rules().pseudonyms()).isFalse();
        assertThat(valid("study: s\nsynthetic: true\nprivacy: {pseudonyms: true}\n")
                        .rules()
                        .pseudonyms())
                .isTrue();
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
}
