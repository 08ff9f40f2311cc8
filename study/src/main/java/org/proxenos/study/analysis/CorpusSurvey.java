package org.proxenos.study.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxenos.corpus.Role;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.Window;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.warning.NamingFacts;
import org.proxenos.study.warning.PeopleFacts;
import org.proxenos.study.warning.PlatformRules;
import org.proxenos.study.warning.WindowFacts;

/** Looks at a whole corpus for what warnings need to know, whatever is tested on it. */
final class CorpusSurvey {
    private final Evidence evidence;
    private final Study study;

    CorpusSurvey(Evidence evidence) {
        this.evidence = evidence;
        this.study = evidence.study();
    }

    /** What the corpus as a whole warns of. */
    List<FiredWarning> warnings() {
        List<FiredWarning> fired = new ArrayList<>(windows().warnings("windows"));
        fired.addAll(people().warnings("corpus"));
        return fired;
    }

    private WindowFacts windows() {
        Map<String, Map<String, Double>> platforms = platforms();
        Optional<Instant> from = study.windows().stream().map(Window::from).min(Comparator.naturalOrder());
        Optional<Instant> until = study.windows().stream().map(Window::until).max(Comparator.naturalOrder());
        Map<String, String> changed = from.isPresent() && until.isPresent()
                ? PlatformRules.between(platforms.keySet(), from.get(), until.get())
                : Map.of();
        platforms.values().removeIf(shares -> platforms.size() < 2);
        return new WindowFacts(bots(), platforms, changed);
    }

    /** Share of suspected bots by window, of the strand that has any. */
    private Map<String, Double> bots() {
        Frame rows = evidence.engine()
                .query("""
                    SELECT strand, time_window, count(*) AS n,
                      count(*) FILTER (WHERE role = '%s' OR bot_score >= %s) AS bots
                    FROM (%s) WHERE time_window IS NOT NULL AND NOT seen_through AND NOT is_anticipating
                    GROUP BY strand, time_window ORDER BY strand, time_window\
                    """.formatted(Role.BOT_SUSPECT.code(), Messages.LIKELY_BOT, StudyMessages.sql(study)));
        Map<String, Map<String, Double>> byStrand = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            byStrand.computeIfAbsent(rows.words("strand")[i], s -> new LinkedHashMap<>())
                    .put(rows.words("time_window")[i], rows.numbers("bots")[i] / rows.numbers("n")[i]);
        }
        return byStrand.values().stream()
                .filter(shares -> shares.values().stream().anyMatch(s -> s > 0))
                .findFirst()
                .orElse(Map.of());
    }

    /** Share of a window's originals on each platform. */
    private Map<String, Map<String, Double>> platforms() {
        Frame rows = evidence.engine().query("""
            SELECT m.platform, s.time_window, count(*) AS n FROM (%s) AS s
            JOIN messages m ON m.message_id = s.message_id
            WHERE s.time_window IS NOT NULL AND s.%s AND NOT s.is_anticipating
            GROUP BY ALL ORDER BY ALL\
            """.formatted(
                        StudyMessages.sql(study), evidence.ofStrand().replace("AND strand", "AND s.strand")));
        Map<String, Double> totals = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            totals.merge(rows.words("time_window")[i], rows.numbers("n")[i], Double::sum);
        }
        Map<String, Map<String, Double>> platforms = new LinkedHashMap<>();
        for (int i = 0; i < rows.rows(); i++) {
            String window = rows.words("time_window")[i];
            platforms
                    .computeIfAbsent(rows.words("platform")[i], p -> none(totals))
                    .put(window, rows.numbers("n")[i] / totals.getOrDefault(window, 1.0));
        }
        return platforms;
    }

    private static Map<String, Double> none(Map<String, Double> windows) {
        Map<String, Double> shares = new LinkedHashMap<>();
        windows.keySet().forEach(w -> shares.put(w, 0.0));
        return shares;
    }

    private PeopleFacts people() {
        String roles = Arrays.stream(Role.values())
                .filter(Role::isPrivate)
                .map(r -> StudyMessages.text(r.code()))
                .collect(Collectors.joining(", "));
        Frame rows = evidence.engine()
                .query("SELECT count(*) AS messages, count(DISTINCT account) AS accounts FROM (%s) WHERE role IN (%s)"
                        .formatted(StudyMessages.sql(study), roles));
        return new PeopleFacts(
                (long) rows.numbers("accounts")[0],
                (long) rows.numbers("messages")[0],
                study.showCitizens(),
                study.synthetic());
    }

    /**
     * What counts of mentions rest on.
     *
     * @param placed of known country
     * @param all of how many
     */
    NamingFacts naming(Event event, long placed, long all) {
        Frame rows =
                evidence.engine().query("""
                    SELECT DISTINCT r.city FROM account_roles r
                    JOIN (SELECT m.text FROM (%s) AS s JOIN messages m ON m.message_id = s.message_id
                      WHERE s.is_target AND s.is_original AND s.published_at >= %s) AS t
                      ON contains(lower(t.text), lower(r.city))
                    WHERE r.city <> '' ORDER BY r.city\
                    """.formatted(StudyMessages.sql(study), StudyMessages.time(event.since())));
        String[] cities = rows.words("city");
        return new NamingFacts(
                IntStream.range(0, cities.length).mapToObj(i -> cities[i]).toList(), placed, all);
    }
}
