package org.proxenos.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.ForestFigure;
import org.proxenos.study.result.StackFigure;
import org.proxenos.study.result.TreeFigure;
import org.proxenos.study.result.TrendFigure;

/** Draws figures. */
public final class Figures {
    private static final List<Function<Figure, Optional<Plot>>> PLOTS = List.of(
            of(Figure.Volume.class, VolumePlot::of),
            of(Figure.Ternary.class, TernaryPlot::of),
            of(Figure.Coefficients.class, CoefficientPlot::of),
            of(Figure.Ccdf.class, CcdfPlot::of),
            of(Figure.Curve.class, CurvePlot::of),
            of(StackFigure.class, Figures::stack),
            of(TrendFigure.class, TrendPlot::of),
            of(ForestFigure.class, ForestPlot::of),
            of(TreeFigure.class, TreePlot::of));

    private Figures() {}

    private static <T extends Figure> Function<Figure, Optional<Plot>> of(Class<T> kind, Function<T, Plot> draw) {
        return figure ->
                Optional.of(figure).filter(kind::isInstance).map(kind::cast).map(draw);
    }

    /** The figure as SVG and its data as CSV; the same bytes every time. */
    public static Drawing draw(Figure figure) {
        Plot plot = PLOTS.stream()
                .flatMap(p -> p.apply(figure).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no drawing for figure %s".formatted(figure.id())));
        return new Drawing(figure.id(), SvgExport.of(figure, plot), FigureCsv.of(figure), plot.note());
    }

    /** Bars over time, as those of volume whose sentiment nobody knows. */
    private static Plot stack(StackFigure figure) {
        return VolumePlot.of(new Figure.Volume(
                figure.id(),
                figure.title(),
                figure.description(),
                figure.event(),
                figure.eventLabel(),
                null,
                figure.parts().stream()
                        .map(p -> new Figure.Volume.Bin(p.from(), p.name(), p.messages(), 0, 0))
                        .toList()));
    }
}
