package org.proxenos.study.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxenos.inference.describe.LogisticGrowth;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.TrendFigure;
import org.proxenos.study.result.TrendFigure.Point;
import org.proxenos.study.result.TrendFigure.Run;

/**
 * F10: how pledges grew after the event, with growth factors, and the logistic curve where there are more than five counts (framework
 * C11, FS19). The counts are the world's and stand in study.yaml.
 */
final class PledgeFigure {
    private static final String ID = "F10-pledges";
    private static final String TITLE = "Pledges since the event";
    private static final double WEEK = 7;
    private static final double NEAR = 1e-9;
    private static final int FINE = 120;

    private PledgeFigure() {}

    static Exhibit of(Study study) {
        List<Event.Pledges> counts = study.event().map(Event::pledges).orElse(List.of());
        if (counts.size() < 2) {
            return Exhibit.missing(
                    ID, TITLE, "study.yaml states no counts: event: {pledges: [{at: ..., n: ...}, ...]}");
        }
        Instant at = study.event().orElseThrow().at();
        double[] days = counts.stream()
                .mapToDouble(p -> Duration.between(at, p.at()).toMinutes() / 1440.0)
                .toArray();
        double[] n = counts.stream().mapToDouble(Event.Pledges::n).toArray();
        List<Run> runs = new ArrayList<>(List.of(new Run(
                "counted",
                TrendFigure.Form.POINTS,
                IntStream.range(0, n.length)
                        .mapToObj(i -> new Point(days[i], n[i], Double.NaN, Double.NaN))
                        .toList())));
        Optional<LogisticGrowth> growth = LogisticGrowth.of(days, n);
        growth.ifPresent(g -> runs.add(curve(g, days)));
        return Exhibit.of(new TrendFigure(
                ID, TITLE, description(days, n, growth), "days since the event", "pledges", Double.NaN, runs));
    }

    private static Run curve(LogisticGrowth growth, double[] days) {
        double first = days[0];
        double step = (days[days.length - 1] - first) / FINE;
        return new Run(
                "logistic curve",
                TrendFigure.Form.LINE,
                IntStream.rangeClosed(0, FINE)
                        .mapToObj(i ->
                                new Point(first + i * step, value(growth, first + i * step), Double.NaN, Double.NaN))
                        .toList());
    }

    private static double value(LogisticGrowth growth, double day) {
        double late = day - growth.middle().value();
        return growth.capacity().value() / (1 + Math.exp(-growth.rate().value() * late));
    }

    private static String description(double[] days, double[] n, Optional<LogisticGrowth> growth) {
        String counts = IntStream.range(0, n.length)
                .mapToObj(i -> "%.0f on day %.1f".formatted(n[i], days[i]))
                .collect(Collectors.joining(", "));
        String fit = growth.map(
                        g -> "Logistic curve: capacity %.0f [%.0f, %.0f], half of it on day %.1f, rate %.2f a day."
                                .formatted(
                                        g.capacity().value(),
                                        g.capacity().low(),
                                        g.capacity().high(),
                                        g.middle().value(),
                                        g.rate().value()))
                .orElse(
                        n.length <= LogisticGrowth.TOO_FEW
                                ? "With %d counts growth factors are all there is to say, no curve is fitted."
                                        .formatted(n.length)
                                : "No logistic curve fits these counts.");
        return "%s. Each count is %s times the one before%s. %s The counts are institutions' and not citizens'."
                .formatted(counts, factors(n), week(days, n), fit);
    }

    private static String factors(double[] n) {
        double[] factors = LogisticGrowth.factors(n);
        return IntStream.range(0, factors.length)
                .mapToObj(i -> "%.2f".formatted(factors[i]))
                .collect(Collectors.joining(", "));
    }

    /** N(t0 + 7 d) / N(t0), where somebody counted in the first and on the seventh day. */
    private static String week(double[] days, double[] n) {
        for (int i = 1; i < n.length; i++) {
            if (days[i] - days[0] >= WEEK - 1 + NEAR && days[i] - days[0] <= WEEK + NEAR) {
                return "; after a week %.3f times the first".formatted(n[i] / n[0]);
            }
        }
        return "";
    }
}
