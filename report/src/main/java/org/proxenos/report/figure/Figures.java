package org.proxenos.report.figure;

import org.proxenos.study.result.Figure;

/** Draws figures. */
public final class Figures {
    private Figures() {}

    /** The figure as SVG and its data as CSV; the same bytes every time. */
    public static Drawing draw(Figure figure) {
        Plot plot = plot(figure);
        return new Drawing(figure.id(), SvgExport.of(figure, plot), FigureCsv.of(figure), plot.note());
    }

    private static Plot plot(Figure figure) {
        if (figure instanceof Figure.Volume volume) {
            return VolumePlot.of(volume);
        }
        if (figure instanceof Figure.Ternary ternary) {
            return TernaryPlot.of(ternary);
        }
        if (figure instanceof Figure.Coefficients coefficients) {
            return CoefficientPlot.of(coefficients);
        }
        if (figure instanceof Figure.Ccdf ccdf) {
            return CcdfPlot.of(ccdf);
        }
        if (figure instanceof Figure.Curve curve) {
            return CurvePlot.of(curve);
        }
        throw new IllegalArgumentException("no drawing for figure %s".formatted(figure.id()));
    }
}
