package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;

/** What figures give cause to warn of. */
public final class FigureWarnings {
    private FigureWarnings() {}

    /** The warnings of these figures. */
    public static List<FiredWarning> of(List<Figure> figures) {
        List<FiredWarning> fired = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure instanceof Figure.Volume volume && volume.bins().stream().anyMatch(b -> b.negative() > 0)) {
                fired.add(Warning.W1.fired(
                        volume.id(),
                        "It shows how many messages there are and how negative they are, not what audiences did."));
            }
            if (figure instanceof Figure.Coefficients coefficients
                    && !coefficients.bands().isEmpty()) {
                fired.add(
                        Warning.W28.fired(
                                coefficients.id(),
                                "The bands are published for other lists, platforms and outcomes; the framework's own numbers are not available."));
            }
        }
        return fired;
    }
}
