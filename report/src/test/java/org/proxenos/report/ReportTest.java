package org.proxenos.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Role;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.MessageView;

class ReportTest {
    private static final String HTML = html(ReportFiles.of(SyntheticStudy.results()));

    @Test
    void sectionsStandInTheOrderAReaderAsksForThem() {
        List<String> order = List.of(
                "question",
                "flow",
                "ledger",
                "models",
                "figures",
                "tables",
                "warnings",
                "methods",
                "references",
                "provenance");
        assertThat(order)
                .isSortedAccordingTo(
                        (a, b) -> Integer.compare(at("<section id=\"" + a + '"'), at("<section id=\"" + b + '"')));
        assertThat(order)
                .allSatisfy(id -> assertThat(at("<section id=\"" + id + '"')).isPositive());
    }

    @Test
    void sameResultsGiveTheSameBytes() {
        SortedMap<String, byte[]> again = ReportFiles.of(SyntheticStudy.results());
        ReportFiles.of(SyntheticStudy.results())
                .forEach((path, bytes) -> assertThat(again.get(path)).as(path).isEqualTo(bytes));
        assertThat(again.keySet())
                .containsExactly(
                        "figures/F01-volume.csv",
                        "figures/F01-volume.svg",
                        "figures/F03-ternary.csv",
                        "figures/F03-ternary.svg",
                        "figures/F04-coefficients.csv",
                        "figures/F04-coefficients.svg",
                        "figures/F07-ccdf.csv",
                        "figures/F07-ccdf.svg",
                        "report.html");
    }

    @Test
    void nothingButALinkToClickPointsOutOfThePage() {
        assertThat(Pattern.compile("(?:src|srcset|action|data|poster|xlink:href)=\"(?!data:)")
                        .matcher(HTML)
                        .results())
                .isEmpty();
        assertThat(Pattern.compile("<link|@import|url\\((?!#|\"#|'#)")
                        .matcher(HTML)
                        .results())
                .isEmpty();
        assertThat(Pattern.compile("<a [^>]*href=\"(?!#|data:text/csv|https://doi\\.org/)")
                        .matcher(HTML)
                        .results())
                .isEmpty();
        assertThat(HTML).contains("default-src 'none'; script-src 'sha256-");
    }

    @Test
    void ledgerShowsVerdictEffectPlaceboAndReasonInWords() {
        assertThat(HTML)
                .contains("supported: 1", "IRR 1.38 [1.12, 1.70], p = .002", "IRR 1.01 [0.98, 1.04], p = .511")
                .contains(
                        "1,204 messages of 14 accounts",
                        "moral has no validation record",
                        "href=\"#warning-W6\"",
                        "share 8.0 % [6.6, 9.6]")
                .contains("fewer than 30 messages have hand codes");
    }

    @Test
    void modelsShowWhatAReviewerAsksFor() {
        assertThat(HTML)
                .contains(
                        "θ (SE)",
                        "2.748 (0.091)",
                        "34,784.27",
                        "−17,386.13",
                        "clusters: account",
                        "1.381 [1.267, 1.506]",
                        "&lt; .001")
                .contains(
                        "unvalidated",
                        "placebo, own fit",
                        "every message with criticism has 0 quotes: criticism separates");
    }

    @Test
    void corpusFlowAddsUpOverTheSources() {
        assertThat(HTML)
                .contains(
                        "<b>4,660</b>records read",
                        "<b>4,602</b>messages kept",
                        "<b>52</b>already there",
                        "<b>6</b>rejected");
    }

    @Test
    void everyReportSaysThatItDoesNotReplicateTheChapterAndGivesNoAdvice() {
        assertThat(HTML).contains("does not replicate it", "neither a cause nor advice", "Asdourian");
    }

    @Test
    void referencesAreReadableAndCarryTheirAddress() {
        assertThat(HTML)
                .contains(
                        "Brady, William J.; Wills, Julian A.",
                        "Bonsón, Enrique",
                        "https://doi.org/10.1073/pnas.1618923114");
    }

    @Test
    void syntheticStudyIsLabelledAndARealOneIsNot() {
        assertThat(HTML).contains("Synthetic study");
        Study real = real(false);
        assertThat(html(ReportFiles.of(SyntheticStudy.results(real, SyntheticStudy.messages(), List.of("One line.")))))
                .doesNotContain("Synthetic study");
    }

    @Test
    void citizensAreNeitherNamedNorQuotedEvenWhenTheResultsHoldBoth() {
        List<MessageView> leak = List.of(citizen("jane_doe_1987", "my secret opinion", "secret"));
        String hidden = html(ReportFiles.of(SyntheticStudy.results(real(false), leak, List.of())));
        assertThat(hidden)
                .doesNotContain("jane_doe_1987")
                .doesNotContain("secret opinion")
                .doesNotContain("\"evidence\":\"secret\"");
        String allowed = html(ReportFiles.of(SyntheticStudy.results(real(true), leak, List.of())));
        assertThat(allowed).doesNotContain("jane_doe_1987").contains("my secret opinion");
    }

    @Test
    void hostileWordsStandInThePageAsText() {
        String hostile = html(ReportFiles.of(HostileStudy.results()));
        assertThat(hostile)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x");
        assertThat(hostile).doesNotContain("\u0000").contains("\u2400");
        assertThat(Pattern.compile("</script>").matcher(hostile).results()).hasSize(2);
        assertThat(hostile).contains("characters in all)");
    }

    private static int at(String text) {
        return HTML.indexOf(text);
    }

    private static String html(SortedMap<String, byte[]> files) {
        return new String(files.getOrDefault("report.html", new byte[0]), StandardCharsets.UTF_8);
    }

    private static MessageView citizen(String account, String text, String evidence) {
        return new MessageView(
                "m000",
                account,
                Role.CITIZEN.code(),
                "reply",
                "",
                text,
                null,
                null,
                null,
                List.of(new MessageView.Said("harm", "lexicon", "1", evidence)));
    }

    private static Study real(boolean showCitizens) {
        Study s = SyntheticStudy.study();
        return new Study(
                s.id(),
                s.title(),
                s.question(),
                s.event(),
                s.windows(),
                s.sources(),
                s.targets(),
                s.coders(),
                s.lexica(),
                s.models(),
                s.hypotheses(),
                showCitizens,
                false,
                s.seed());
    }
}
