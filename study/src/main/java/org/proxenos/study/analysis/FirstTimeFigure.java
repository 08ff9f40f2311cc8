package org.proxenos.study.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxenos.inference.survival.KaplanMeier;
import org.proxenos.inference.survival.LogRank;
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
        List<Wait> waits = waits(speakers, event.get());
        List<String> roles = waits.stream()
                .map(Wait::role)
                .distinct()
                .sorted()
                .filter(r -> count(waits, r) >= FEWEST)
                .toList();
        List<Wait> shown = waits.stream().filter(w -> roles.contains(w.role())).toList();
        if (shown.stream().noneMatch(Wait::seen)) {
            return Exhibit.missing(
                    ID,
                    TITLE,
                    "no role has %d accounts that post after the event and one that criticises".formatted(FEWEST));
        }
        return Exhibit.of(figure(roles, shown, criticism));
    }

    private static long count(List<Wait> waits, String role) {
        return waits.stream().filter(w -> w.role().equals(role)).count();
    }

    /** How long one account took, or was watched. */
    private record Wait(String role, double hours, boolean seen) {}

    private static List<Wait> waits(Messages sample, Event event) {
        Map<String, Wait> byAccount = new LinkedHashMap<>();
        String[] times = sample.frame().words("published_at");
        String[] accounts = sample.frame().words(Specification.ACCOUNT);
        String[] roles = sample.frame().words("role");
        double[] codes = sample.numbers(Hypotheses.CRITICISM);
        for (int i = 0; i < times.length; i++) {
            double hours = times[i] == null
                    ? -1
                    : Duration.between(event.at(), Instant.parse(times[i])).toMinutes() / 60.0;
            if (hours >= 0) {
                byAccount.merge(
                        accounts[i], new Wait(String.valueOf(roles[i]), hours, codes[i] > 0), FirstTimeFigure::later);
            }
        }
        return List.copyOf(byAccount.values());
    }

    /** The first criticism counts; before it, how long the account was seen to say nothing of the kind. */
    private static Wait later(Wait a, Wait b) {
        if (a.seen() == b.seen()) {
            return a.hours() <= b.hours() == a.seen() ? a : b;
        }
        return a.seen() ? a : b;
    }

    private static TrendFigure figure(List<String> roles, List<Wait> waits, Measure criticism) {
        List<Run> runs = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        double last = waits.stream().mapToDouble(Wait::hours).max().orElse(0);
        for (String role : roles) {
            List<Wait> own = waits.stream().filter(w -> w.role().equals(role)).toList();
            KaplanMeier curve = KaplanMeier.of(hours(own), seen(own));
            runs.add(new Run(role, TrendFigure.Form.STEPS, points(curve, last)));
            said.append("%s: %d accounts, %d criticise, median %s. "
                    .formatted(
                            role.replace('_', ' '),
                            own.size(),
                            own.stream().filter(Wait::seen).count(),
                            Double.isNaN(curve.median()) ? "not reached" : "%.1f hours".formatted(curve.median())));
        }
        said.append(compared(roles, waits));
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

    /** The log-rank test of all roles; empty for one. */
    private static String compared(List<String> roles, List<Wait> waits) {
        if (roles.size() < 2) {
            return "";
        }
        int[] group = waits.stream().mapToInt(w -> roles.indexOf(w.role())).toArray();
        LogRank test = LogRank.of(hours(waits), seen(waits), group);
        return "Log-rank test: chi-square %.2f, df %d, p %s. "
                .formatted(test.statistic(), test.df(), test.p() < 0.001 ? "< .001" : "%.3f".formatted(test.p()));
    }

    private static double[] hours(List<Wait> waits) {
        return waits.stream().mapToDouble(Wait::hours).toArray();
    }

    private static boolean[] seen(List<Wait> waits) {
        boolean[] seen = new boolean[waits.size()];
        IntStream.range(0, seen.length).forEach(i -> seen[i] = waits.get(i).seen());
        return seen;
    }

    private static List<Point> points(KaplanMeier curve, double last) {
        List<Point> points = new ArrayList<>(List.of(new Point(0, 1, 1, 1)));
        curve.steps().forEach(s -> points.add(new Point(s.time(), s.share(), s.low(), s.high())));
        Point end = points.get(points.size() - 1);
        points.add(new Point(last, end.y(), end.low(), end.high()));
        return points;
    }
}
