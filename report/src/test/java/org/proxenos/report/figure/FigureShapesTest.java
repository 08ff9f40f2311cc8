package org.proxenos.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proxenos.study.result.ForestFigure;
import org.proxenos.study.result.StackFigure;
import org.proxenos.study.result.TreeFigure;
import org.proxenos.study.result.TrendFigure;

/** Stacks, trends, forests and trees: what is said in them, and what is in their files. */
class FigureShapesTest {
    private static final Instant DAY = Instant.parse("2031-06-01T00:00:00Z");

    @Test
    void aStackHasABarADayAndNamesWhatItStacks() {
        StackFigure figure = new StackFigure(
                "F02-emotions",
                "Emotions",
                "Two of them.",
                DAY,
                "Treaty left",
                List.of(new StackFigure.Part(DAY, "anger", 4, 9), new StackFigure.Part(DAY, "hope", 2, 9)));
        Drawing drawing = Figures.draw(figure);
        assertThat(drawing.svg()).contains(">anger<", ">hope<", ">Treaty left<", ">messages per day<");
        assertThat(drawing.svg()).contains("<desc id=\"f02-emotions-desc\">Two of them.</desc>");
        assertThat(drawing.csv())
                .isEqualTo(
                        "from,series,messages,of\r\n2031-06-01T00:00:00Z,anger,4,9\r\n2031-06-01T00:00:00Z,hope,2,9\r\n");
    }

    @Test
    void aTrendDrawsStepsWithTheirIntervalsAndNamesItsAxes() {
        Drawing drawing = Figures.draw(trend(
                TrendFigure.Form.STEPS,
                List.of(new TrendFigure.Point(0, 1, 1, 1), new TrendFigure.Point(4.5, 0.5, 0.25, 1))));
        assertThat(drawing.svg()).contains(">hours<", ">share<");
        assertThat(drawing.svg().split("stroke-dasharray", -1))
                .as("both ends of the interval are dotted, and the level is dashed")
                .hasSizeGreaterThan(3);
        assertThat(drawing.csv()).isEqualTo("run,x,y,low,high\r\nmayor,0,1,1,1\r\nmayor,4.5,0.5,0.25,1\r\n");
    }

    @Test
    void weeksAreLabelledWhereTheyAre() {
        String svg = Figures.draw(trend(
                        TrendFigure.Form.POINTS,
                        List.of(
                                new TrendFigure.Point(-2, 0.1, -0.1, 0.3),
                                new TrendFigure.Point(-1, 0, Double.NaN, Double.NaN),
                                new TrendFigure.Point(0, 0.4, 0.2, 0.6))))
                .svg();
        assertThat(svg).contains(">-2<", ">-1<", ">0<").doesNotContain(">-1.5<", "NaN");
    }

    private static TrendFigure trend(TrendFigure.Form form, List<TrendFigure.Point> points) {
        return new TrendFigure(
                "F13-first", "First", "d", "hours", "share", 0, List.of(new TrendFigure.Run("mayor", form, points)));
    }

    @Test
    void aForestWritesItsNumbersAndItsThresholds() {
        Drawing drawing = Figures.draw(new ForestFigure(
                "F12-alpha",
                "Alpha",
                "d",
                "alpha",
                List.of(new ForestFigure.Threshold(0.667, "tentative"), new ForestFigure.Threshold(0.8, "rely")),
                List.of(
                        new ForestFigure.Row("criticism", "people", 120, 0.874, 0.8, 0.93),
                        new ForestFigure.Row("criticism", "machine", 118, Double.NaN, Double.NaN, Double.NaN))));
        assertThat(drawing.svg())
                .contains(">criticism<", ">people<", ">machine<", ">tentative<", ">rely<")
                .contains(">0.87 [0.80, 0.93], n 120<", ">not defined, n 118<")
                .doesNotContain("NaN");
        assertThat(drawing.csv()).contains("criticism,machine,118,,,\r\n");
    }

    @Test
    void aTreeHasALineAnAnswerAndCutsWhatNobodyCouldFollow() {
        Drawing small = Figures.draw(new TreeFigure("F06-thread", "Thread", "d", nodes(3)));
        assertThat(small.svg()).contains(">message<", ">answers<", ">mayor<", ">citizen<");
        assertThat(small.note()).isEmpty();
        assertThat(small.csv()).startsWith("message_id,answers,group,hours\r\nm0,,mayor,0\r\nm1,m0,citizen,1\r\n");
        Drawing large = Figures.draw(new TreeFigure("F06-thread", "Thread", "d", nodes(500)));
        assertThat(large.note()).isEqualTo("The first 120 messages are drawn; 380 more are in the file.");
        assertThat(large.csv().lines()).hasSize(501);
    }

    private static List<TreeFigure.Node> nodes(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new TreeFigure.Node("m" + i, i == 0 ? null : "m0", i == 0 ? "mayor" : "citizen", i))
                .toList();
    }

    @Test
    void withoutMarksTheyAreDrawnEmpty() {
        assertThat(List.of(
                        Figures.draw(new StackFigure("a", "t", "d", null, "", List.of())),
                        Figures.draw(new TrendFigure("b", "t", "d", "x", "y", Double.NaN, List.of())),
                        Figures.draw(new ForestFigure("c", "t", "d", "s", List.of(), List.of())),
                        Figures.draw(new TreeFigure("e", "t", "d", List.of()))))
                .allSatisfy(d -> assertThat(d.svg()).contains("no data"));
    }
}
