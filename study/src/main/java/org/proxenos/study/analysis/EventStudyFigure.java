package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.inference.event.DifferenceInDifferences;
import org.proxenos.inference.glm.Fit;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.TrendFigure;
import org.proxenos.study.result.TrendFigure.Point;
import org.proxenos.study.result.TrendFigure.Run;

/**
 * Those who criticised since the event beside those who did not, week by week before it and after it, so that a reader sees whether
 * they moved alike before (framework C12, FS10): log(reposts + 1) of originals, effects of accounts and weeks taken out.
 */
record EventStudyFigure(Evidence evidence) {
    private static final String ID = "F14-leads";
    private static final String TITLE = "Critics beside others before and after the event: log(reposts + 1), by week";
    private static final String OUTCOME = "log_reposts";

    Exhibit exhibit() {
        Optional<Event> event = evidence.study().event();
        if (event.isEmpty()) {
            return Exhibit.missing(ID, TITLE, "the study names no event");
        }
        Messages sample = evidence.sampleWithAnticipation(List.of()).known("reposts");
        Messages others = sample.withoutTarget().orElse(sample);
        Messages logs = others.with(
                OUTCOME,
                Arrays.stream(others.numbers("reposts")).map(Math::log1p).toArray());
        Set<String> critics = Comparison.critics(evidence, event.get(), List.of());
        Comparison comparison = new Comparison(evidence, event.get());
        Optional<String> obstacle = comparison.obstacle(logs, critics);
        if (obstacle.isPresent()) {
            return Exhibit.missing(ID, TITLE, obstacle.get());
        }
        DifferenceInDifferences found = comparison.compared(logs, OUTCOME, critics);
        return found.study()
                .fold(
                        fit -> Exhibit.of(figure(fit, found)),
                        failed -> Exhibit.missing(ID, TITLE, "the model has no estimates: " + failed.reason()));
    }

    private static TrendFigure figure(Fit.Converged fit, DifferenceInDifferences found) {
        List<Point> points = new ArrayList<>();
        for (Fit.Term term : fit.terms()) {
            week(term.term()).ifPresent(week -> points.add(new Point(week, term.estimate(), term.low(), term.high())));
        }
        points.add(new Point(found.reference(), 0, Double.NaN, Double.NaN));
        points.sort(Comparator.comparingDouble(Point::x));
        String said = points.stream()
                .map(p -> Double.isNaN(p.low())
                        ? "week %.0f: 0, what the others are held against".formatted(p.x())
                        : "week %.0f: %.2f [%.2f, %.2f]".formatted(p.x(), p.y(), p.low(), p.high()))
                .collect(Collectors.joining("; "));
        String trend = found.preTrend()
                .map(t -> "Weeks before the event together: p %s."
                        .formatted(t.p() < 0.001 ? "< .001" : "%.3f".formatted(t.p())))
                .orElse("Nothing tells whether the two moved alike before the event.");
        return new TrendFigure(
                ID,
                TITLE,
                "Difference of critics from others, %s. %s Week 0 begins with the event; the first and the last week hold what lies beyond; errors are clustered by account."
                        .formatted(said, trend),
                "weeks since the event",
                "critics less others, log(reposts + 1)",
                0,
                List.of(new Run("critics less others", TrendFigure.Form.POINTS, points)));
    }

    private static Optional<Double> week(String term) {
        return term.matches("(lead|lag)\\d+")
                ? Optional.of(
                        term.startsWith("lead")
                                ? -Double.parseDouble(term.substring(4))
                                : Double.parseDouble(term.substring(3)))
                : Optional.empty();
    }
}
