package org.proxenos.study.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxenos.inference.survival.KaplanMeier;
import org.proxenos.inference.survival.LogRank;
import org.proxenos.study.analysis.FirstTime.Wait;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.TrendFigure;
import org.proxenos.study.result.TrendFigure.Point;
import org.proxenos.study.result.TrendFigure.Run;

/**
 * How long accounts take to their first criticism after the event, by role: Kaplan and Meier's curves and the log-rank test (framework
 * C4). An account that never criticises counts until its last message.
 */
record FirstTimeFigure(Evidence evidence) {
    private static final String ID = "F13-survival";
    private static final String TITLE = "Accounts that have not criticised yet, by hours since the event";
    private static final int FEWEST = 5;

    Exhibit exhibit() {
        Optional<Event> event = evidence.study().event();
        Measure criticism = evidence.measure(Hypotheses.CRITICISM);
        if (event.isEmpty() || !criticism.isCoded()) {
            return Exhibit.missing(ID, TITLE, event.isEmpty() ? "the study names no event" : criticism.obstacle());
        }
        Messages sample =
                evidence.measured(evidence.sample(List.of()), criticism).known(Hypotheses.CRITICISM);
        Messages speakers = sample.withoutTarget().orElse(sample);
        String[] roles = speakers.frame().words("role");
        Map<String, List<Wait>> byRole = waits(speakers, event.get()).stream()
                .collect(Collectors.groupingBy(w -> String.valueOf(roles[w.row()]), TreeMap::new, Collectors.toList()));
        byRole.values().removeIf(own -> own.size() < FEWEST);
        if (byRole.values().stream().flatMap(List::stream).noneMatch(Wait::seen)) {
            return Exhibit.missing(
                    ID,
                    TITLE,
                    "no role has %d accounts that post after the event and one that criticises".formatted(FEWEST));
        }
        return Exhibit.of(figure(byRole, criticism));
    }

    private static List<Wait> waits(Messages sample, Event event) {
        double[] hours = Arrays.stream(sample.frame().words("published_at"))
                .mapToDouble(time -> time == null
                        ? Double.NaN
                        : Duration.between(event.at(), Instant.parse(time)).toMillis() / 3_600_000.0)
                .toArray();
        return FirstTime.waits(
                sample.frame().words(Specification.ACCOUNT), hours, sample.numbers(Hypotheses.CRITICISM));
    }

    private static TrendFigure figure(Map<String, List<Wait>> byRole, Measure criticism) {
        List<Run> runs = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        double last = byRole.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Wait::hours)
                .max()
                .orElse(0);
        byRole.forEach((role, own) -> {
            KaplanMeier curve = KaplanMeier.of(FirstTime.hours(own), FirstTime.seen(own));
            runs.add(new Run(role, TrendFigure.Form.STEPS, points(curve, last)));
            said.append(said(role, own, curve));
        });
        said.append(compared(byRole));
        said.append("Dotted: 95 % intervals. Accounts that do not criticise count until their last message.");
        if (!criticism.obstacle().isEmpty()) {
            said.append(" Criticism is unvalidated.");
        }
        return new TrendFigure(
                ID,
                TITLE,
                said.toString(),
                "hours since the event",
                "share that has not criticised yet",
                Double.NaN,
                runs);
    }

    private static String said(String role, List<Wait> own, KaplanMeier curve) {
        return "%s: %d accounts, %d criticise, median %s. "
                .formatted(
                        role.replace('_', ' '),
                        own.size(),
                        own.stream().filter(Wait::seen).count(),
                        Double.isNaN(curve.median()) ? "not reached" : "%.1f hours".formatted(curve.median()));
    }

    /** The log-rank test of all roles; empty for one. */
    private static String compared(Map<String, List<Wait>> byRole) {
        if (byRole.size() < 2) {
            return "";
        }
        List<Wait> all = byRole.values().stream().flatMap(List::stream).toList();
        List<List<Wait>> groups = List.copyOf(byRole.values());
        int[] group = IntStream.range(0, groups.size())
                .flatMap(g -> groups.get(g).stream().mapToInt(w -> g))
                .toArray();
        LogRank test = LogRank.of(FirstTime.hours(all), FirstTime.seen(all), group);
        return "Log-rank test: chi-square %.2f, df %d, p %s. "
                .formatted(test.statistic(), test.df(), test.p() < 0.001 ? "< .001" : "%.3f".formatted(test.p()));
    }

    private static List<Point> points(KaplanMeier curve, double last) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, 1, 1, 1)));
        curve.steps().forEach(s -> points.add(new Point(s.time(), s.share(), s.low(), s.high())));
        Point end = points.get(points.size() - 1);
        points.add(new Point(last, end.y(), end.low(), end.high()));
        return points;
    }
}
