package org.proxenos.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Role;
import org.proxenos.report.page.Page;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;

class ReportTest {
    private static final String HTML = html(ReportFiles.of(SyntheticStudy.results()));
    private static final String CROWDED = html(ReportFiles.of(CrowdedStudy.results()));
    private static final String EMPTY = html(ReportFiles.of(EmptyStudy.results()));

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
                        "pages.json",
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
                .contains(
                        "supported: 1",
                        "IRR\u00a01.38 [1.12,\u00a01.70]",
                        "p\u00a0=\u00a0.002",
                        "IRR\u00a01.01 [0.98,\u00a01.04]")
                .contains(
                        "14 accounts",
                        ">1 account<",
                        "IRR: rate ratio; 1 is no difference.",
                        "moral has no validation record",
                        "href=\"#warning-W6\"",
                        "share\u00a08.0\u00a0% [6.6,\u00a09.6]")
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
                        "standard errors clustered by account (CR1S)",
                        "CR1S, t(13)",
                        "LR against Poisson",
                        "1.381 [1.267,\u00a01.506]",
                        "&lt; .001")
                .contains("Average change [95 % interval]", "3.250 [2.270,\u00a04.230]")
                .contains(
                        "unvalidated",
                        "one more term in a second fit of the same model",
                        "every message with criticism has 0 quotes: criticism separates");
    }

    @Test
    void corpusFlowAddsUpOverTheSources() {
        assertThat(HTML)
                .contains(
                        "<b>4,660</b> records read",
                        "<b>4,602</b> messages kept",
                        "<b>\u2212 52</b> already there",
                        "<b>\u2212 6</b> rejected");
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
                .doesNotContain("secret");
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

    @Test
    void warningsOfOneTextStandOnceWithAllTheyAreAbout() {
        assertThat(HTML)
                .containsPattern("id=\"warning-W6\".*fewer than 20 clusters.*href=\"#H2\">H2</a>.*href=\"#H3\">H3</a>");
        assertThat(Pattern.compile("fewer than 20 clusters").matcher(HTML).results())
                .hasSize(1);
    }

    @Test
    void everyPlaceThatALinkLeadsToIsThereOnce() {
        for (String html : List.of(HTML, CROWDED, EMPTY)) {
            List<String> ids = found(html, " id=\"([^\"]+)\"");
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(ids).containsAll(found(html, "href=\"#(?!sel=)([^\"]+)\""));
        }
    }

    @Test
    void figuresAndTablesAreCalledByTheirNumber() {
        Page page = new Page(SyntheticStudy.results(), List.of());
        assertThat(page.label("F04-coefficients")).isEqualTo("Figure 4");
        assertThat(page.label("F01-volume-stream")).isEqualTo("Figure 1 (stream)");
        assertThat(page.label("T06b-account-window")).isEqualTo("Table 6b");
        assertThat(page.label("H14")).isEqualTo("H14");
    }

    @Test
    void headingsStepDownOneAtATime() {
        List<String> levels = found(HTML, "<h([1-6])[ >]");
        assertThat(levels).startsWith("1").contains("2", "3").doesNotContain("4");
        assertThat(levels.subList(1, levels.size())).doesNotContain("1");
    }

    @Test
    void ledgersCountOpensItsMessagesWhereTheResultsNameThem() {
        StudyResults calm = SyntheticStudy.results();
        Selection selection = new Selection("ledger-H2", "messages of H2", 1, List.of("m000"), "SELECT 1");
        assertThat(html(ReportFiles.of(SyntheticStudy.with(calm, List.of(selection)))))
                .contains("href=\"#sel=ledger-H2\"");
    }

    @Test
    void studyOfNothingIsAReportThatSaysSo() {
        assertThat(EMPTY)
                .contains("No source was read.", "None: nothing could be computed.", "None was set off.", "no data")
                .contains("no messages", "untestable: 2");
    }

    @Test
    void pageOfTwoHundredThousandMessagesStaysSmallAndSaysHowManyItCarries() {
        assertThat(CROWDED.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(500_000, 4_000_000);
        assertThat(CROWDED)
                .contains("\"total\":1000", "The first 400 of 3,000 rows")
                .contains("href=\"figures/F03-ternary.csv\"");
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(m -> m.group(1))
                .toList();
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
                s.texts(),
                s.models(),
                s.hypotheses(),
                showCitizens,
                false,
                s.seed());
    }
}
