package org.proxenos.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.proxenos.study.result.Figure;
import org.xml.sax.InputSource;

class FiguresTest {
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
        assertThat(svg).contains(">0.0001<", ">1,000<", ">all<").doesNotContainPattern("[ \"(]\\d+\\.\\d{3,}");
    }

    private static Figure volume() {
        Instant day = Instant.parse("2031-06-01T00:00:00Z");
        return new Figure.Volume(
                "F01-volume",
                "Volume",
                "Two <bins>",
                day.plusSeconds(68_400),
                "Treaty left",
                day,
                List.of(
                        new Figure.Volume.Bin(day, "mayor", 10, 4),
                        new Figure.Volume.Bin(day.plusSeconds(86_400), "mayor", 0, 0)));
    }
}
