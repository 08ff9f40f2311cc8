package org.proxenos.study.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.inference.describe.Ccdf;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.Figure.Ccdf.Step;

/** F07: which share of messages has at least so many reposts. */
final class CcdfFigure {
    private static final String OUTCOME = "reposts";
    private static final double UPPER = 0.99;

    private CcdfFigure() {}

    /** Of the first strand whose reposts are known; empty where there is none. */
    static Optional<Figure> of(Material material, Originals originals) {
        Grouping grouping = Grouping.by(material, Grouping.CRITICISM, Grouping.TOPIC);
        return originals.strands().stream()
                .filter(strand -> originals.rows(strand, OUTCOME).length > 0)
                .findFirst()
                .map(strand -> figure(originals, grouping, strand));
    }

    private static Figure figure(Originals originals, Grouping grouping, String strand) {
        int[] known = originals.rows(strand, OUTCOME);
        List<Step> steps = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (String group : grouping.names()) {
            double[] reposts = originals.values(OUTCOME, originals.in(known, grouping, group));
            Ccdf.of(reposts).steps().forEach(s -> steps.add(new Step(group, s.value(), s.share())));
            if (reposts.length > 0) {
                sentence.append(sentence.length() == 0 ? "" : " ").append(sentence(grouping.sentence(group), reposts));
            }
        }
        return new Figure.Ccdf(
                "F07-ccdf",
                "How many messages have at least so many reposts, strand " + strand,
                sentence.toString(),
                OUTCOME,
                steps);
    }

    private static String sentence(String group, double[] reposts) {
        return "Of %s %s half have %s reposts or more, one in a hundred %s or more; the most is %s."
                .formatted(
                        Numeral.count(reposts.length),
                        group,
                        Numeral.number(Quantiles.type7(reposts, 0.5)),
                        Numeral.number(Quantiles.type7(reposts, UPPER)),
                        Numeral.number(Quantiles.type7(reposts, 1)));
    }
}
