package org.proxenos.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.proxenos.study.result.Figure;
import org.xml.sax.InputSource;

class FiguresTest {
    private static final Instant DAY = Instant.parse("2031-06-01T00:00:00Z");
    private static final Figure.Volume QUIET =
            new Figure.Volume("F01-volume", "Quiet", "Nothing happened.", null, "", null, List.of());

    @Test
    void drawingIsNamedAndDescribedForThoseWhoDoNotSeeIt() {
        assertThat(Figures.draw(volume()).svg())
                .startsWith("<svg ")
                .contains("role=\"img\"", "aria-labelledby=\"f01-volume-title f01-volume-desc\"")
                .contains(
                        "<title id=\"f01-volume-title\">Volume</title>",
                        "<desc id=\"f01-volume-desc\">Two &lt;bins&gt;</desc>");
    }

    @Test
    void aSpecificationCurveMarksEveryChoiceWhereItWasMade() {
        Figure.Curve curve = new Figure.Curve(
                "F08-curve-H2", "Curve", "Two ways", List.of(way("each", 0.9, 0.2), way("pooled", 1.8, 0.01)));

        Drawing drawing = Figures.draw(curve);

        assertThat(drawing.svg()).contains(">accounts<", ">each<", ">pooled<");
        assertThat(drawing.csv())
                .isEqualTo("accounts,n,ratio,low,high,p,placebo,placebo_p\r\neach,10,0.9,0.8,1.0,0.2,1.01,0.7\r\n"
                                .replace("1.0,0.2", "1,0.2")
                        + "pooled,10,1.8,1.7,1.9000000000000001,0.01,1.01,0.7\r\n");
        assertThatCode(() -> Figures.draw(new Figure.Curve("F08-curve-H3", "None", "None", List.of())))
                .doesNotThrowAnyException();
    }

    private static Figure.Curve.Way way(String accounts, double ratio, double p) {
        return new Figure.Curve.Way(Map.of("accounts", accounts), 10, ratio, ratio - 0.1, ratio + 0.1, p, 1.01, 0.7);
    }

    @Test
    void drawingTwiceGivesTheSameBytes() {
        assertThat(Figures.draw(volume()).svg())
                .isEqualTo(Figures.draw(volume()).svg());
    }

    @Test
    void drawingIsWellFormedWhateverItsLabelsHold() {
        Figure.Ternary hostile = new Figure.Ternary(
                "F03-ternary",
                "<t> & \"",
                "]]> --",
                List.of(
                        new Figure.Ternary.Point("m", "<script>alert(1)</script> & \"x\"", 0.2, 0.3, 0.5),
                        new Figure.Ternary.Point("n", "a\u0000b\u0007\uD800", 0.2, 0.3, 0.5)));
        String svg = Figures.draw(hostile).svg();
        assertThat(svg).doesNotContain("<script");
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg))))
                .doesNotThrowAnyException();
    }

    @Test
    void eventAndAnticipationAreLabelled() {
        assertThat(Figures.draw(volume()).svg()).contains(">Treaty left<", ">anticipated<", ">messages per day<");
    }

    @Test
    void figureWithoutMarksIsDrawnEmptyInsteadOfFailing() {
        assertThat(Figures.draw(QUIET).svg()).contains("no data");
        assertThat(Figures.draw(new Figure.Ccdf(
                                "F07-ccdf", "t", "d", "reposts", List.of(new Figure.Ccdf.Step("a", 0, 1))))
                        .svg())
                .contains("no data");
        assertThat(Figures.draw(new Figure.Ternary("F03-ternary", "t", "d", List.of()))
                        .svg())
                .contains("all likes");
        assertThat(Figures.draw(new Figure.Coefficients("F04-coefficients", "t", "d", List.of(), List.of()))
                        .svg())
                .contains("no data");
    }

    @Test
    void coefficientsSayWhatIsUnvalidatedWhatIsPlaceboAndWhatIsPublishedElsewhere() {
        Drawing drawing = Figures.draw(new Figure.Coefficients(
                "F04-coefficients",
                "t",
                "d",
                List.of(
                        new Figure.Coefficients.Bar("reposts", "moral", 1.2, 1.1, 1.3, false, false),
                        new Figure.Coefficients.Bar("reposts", "xyz", 1.0, 0.9, 1.1, true, true),
                        new Figure.Coefficients.Bar(
                                "reposts", "separated", Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, false, true)),
                List.of(new Figure.Coefficients.Band("moral", "another list", 1.13, 1.06, 1.20))));
        assertThat(drawing.svg())
                .contains(
                        ">unvalidated<",
                        ">placebo<",
                        ">published elsewhere<",
                        "published: another list",
                        "1.13 [1.06, 1.20]");
        assertThat(drawing.csv())
                .startsWith("kind,model,term,ratio,low,high,placebo,validated\r\n")
                .contains(
                        "published,another list,moral,1.13,1.06,1.2,false,\r\n",
                        "estimate,reposts,separated,,,,false,true\r\n");
    }

    @Test
    void labelsKeepTheirDigitsWhileCoordinatesAreRounded() {
        String svg = Figures.draw(new Figure.Ccdf(
                        "F07-ccdf",
                        "t",
                        "d",
                        "reposts",
                        List.of(
                                new Figure.Ccdf.Step("all", 1, 1),
                                new Figure.Ccdf.Step("all", 3, 0.5),
                                new Figure.Ccdf.Step("all", 1500, 0.0004))))
                .svg();
        assertThat(svg).contains(">0.01<", ">100<").doesNotContainPattern("[ \"(]\\d+\\.\\d{2,}");
    }

    @Test
    void thousandsOfPointsMakeASmallFileAndMoreAreSampledWhichTheDrawingSays() {
        assertThat(Figures.draw(points(3_000)))
                .satisfies(d -> assertThat(d.svg()).hasSizeLessThan(200_000))
                .satisfies(d -> assertThat(d.note()).isEmpty());
        Drawing many = Figures.draw(points(20_000));
        assertThat(many.svg()).hasSizeLessThan(200_000).contains("2,858 of 20,000");
        assertThat(many.note()).isEqualTo("One point in 7 of each group is drawn, 2,858 of 20,000; the file has all.");
        assertThat(many.csv().lines()).hasSize(20_001);
    }

    @Test
    void curveOfManyValuesIsThinnedToWhatCanBeSeen() {
        List<Figure.Ccdf.Step> steps = IntStream.rangeClosed(1, 100_000)
                .mapToObj(i -> new Figure.Ccdf.Step("other", i, (100_001 - i) / 100_000.0))
                .toList();
        Drawing drawing = Figures.draw(new Figure.Ccdf("F07-ccdf", "t", "d", "reposts", steps));
        assertThat(drawing.svg()).hasSizeLessThan(60_000).contains(">100,000<", ">0.00001<");
        assertThat(drawing.csv().lines()).hasSize(100_001);
    }

    @Test
    void manySeriesGetPanelsOfTheirOwnAndTheSmallestArePooled() {
        List<Figure.Volume.Bin> bins = IntStream.range(0, 9)
                .mapToObj(i -> new Figure.Volume.Bin(DAY, "series_" + i, 100 - 10 * i, 100 - 10 * i, 5))
                .toList();
        Drawing drawing = Figures.draw(new Figure.Volume("F01-volume", "t", "d", null, "", null, bins));
        assertThat(drawing.svg())
                .contains(">negative messages of series 4, %<", ">negative messages of all others, %<")
                .doesNotContain("series 5");
        assertThat(drawing.csv()).contains("series_8,20,20,5");
    }

    @Test
    void sharesOfFewMessagesAreMarkedAsSuch() {
        assertThat(Figures.draw(volume()).note()).isEmpty();
        List<Figure.Volume.Bin> few = List.of(new Figure.Volume.Bin(DAY, "mayor", 12, 9, 3));
        assertThat(Figures.draw(new Figure.Volume("F01-volume", "t", "d", null, "", null, few))
                        .note())
                .isEqualTo("Hollow: fewer than 10 messages.");
    }

    @Test
    void volumeIsDrawnWithoutSharesWhereNoSentimentIsKnown() {
        List<Figure.Volume.Bin> silent = List.of(
                new Figure.Volume.Bin(DAY, "mayor", 40, 0, 0),
                new Figure.Volume.Bin(DAY.plusSeconds(86_400), "mayor", 30, 0, 0));
        Drawing drawing = Figures.draw(new Figure.Volume("F01-volume", "t", "d", null, "", null, silent));
        assertThat(drawing.svg()).contains(">messages per day<").doesNotContain("negative", "NaN");
        assertThat(drawing.note()).isEmpty();
        assertThat(drawing.csv()).contains("mayor,40,0,0");
    }

    @Test
    void aShareIsOfTheMessagesThatWereScored() {
        Figure.Volume.Bin half = new Figure.Volume.Bin(DAY, "mayor", 100, 20, 10);
        assertThat(half.negativeShare()).isEqualTo(0.5);
        assertThat(half.plus(new Figure.Volume.Bin(DAY, "city", 7, 5, 5)))
                .isEqualTo(new Figure.Volume.Bin(DAY, "mayor", 107, 25, 15));
        assertThat(new Figure.Volume.Bin(DAY, "mayor", 9, 0, 0).negativeShare()).isNaN();
    }

    @Test
    void ratiosBeyondTheAxisAreCutWithAnArrowAndKeepTheirNumbers() {
        String svg = Figures.draw(new Figure.Coefficients(
                        "F04-coefficients",
                        "t",
                        "d",
                        List.of(new Figure.Coefficients.Bar("reposts", "criticism", 5, 0.001, 4_000, false, true)),
                        List.of()))
                .svg();
        assertThat(svg).contains("5.00 [&lt; 0.01, 4,000]", ">\u2039<", ">\u203a<", ">0.05<", ">20<");
    }

    @Test
    void longLabelsAreShortenedBeforeTheyRunIntoTheNextColumn() {
        String svg = Figures.draw(new Figure.Coefficients(
                        "F04-coefficients",
                        "t",
                        "d",
                        List.of(
                                new Figure.Coefficients.Bar("m".repeat(200), "x".repeat(200), 1, 1, 1, false, true),
                                new Figure.Coefficients.Bar("other", "y", 1, 1, 1, false, true)),
                        List.of()))
                .svg();
        assertThat(svg).containsPattern(">x{20,40}\u2026<").containsPattern(">m{10,30}\u2026<");
    }

    private static Figure.Ternary points(int n) {
        return new Figure.Ternary(
                "F03-ternary",
                "t",
                "d",
                IntStream.range(0, n)
                        .mapToObj(i -> new Figure.Ternary.Point(
                                "m" + i, i % 5 == 0 ? "criticism" : "other", 0.1, i / (2.0 * n), 0.9 - i / (2.0 * n)))
                        .toList());
    }

    private static Figure volume() {
        return new Figure.Volume(
                "F01-volume",
                "Volume",
                "Two <bins>",
                DAY.plusSeconds(68_400),
                "Treaty left",
                DAY,
                List.of(
                        new Figure.Volume.Bin(DAY, "mayor", 10, 10, 4),
                        new Figure.Volume.Bin(DAY.plusSeconds(86_400), "mayor", 0, 0, 0)));
    }
}
