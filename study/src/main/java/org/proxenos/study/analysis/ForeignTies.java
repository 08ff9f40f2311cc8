package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Role;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;

/**
 * Ties of city accounts across borders increase: signed ranks over accounts of the E-I index (Krackhardt and Stern 1988)
 * after the event less that before it (framework section 5, H9). A tie is a mention of an account whose country is listed;
 * E are those of another country than the sender's, I those of the same.
 *
 * @param id of framework section 5
 * @param statement what is claimed
 */
record ForeignTies(String id, String statement) implements Hypothesis {
    private static final String TEST =
            "Wilcoxon signed ranks over accounts of mayors and cities: E-I index of mentions after the event less"
                    + " before it";
    private static final String SCALE = "difference in E-I";
    private static final int FEWEST = 6;
    private static final String CITIES =
            "role IN (%s, %s)".formatted(StudyMessages.text(Role.MAYOR.code()), StudyMessages.text(Role.CITY.code()));

    /** Mentions by city accounts of accounts whose country is known; one row an account, side of the event and kind of tie. */
    private static final String TIES = """
        SELECT s.account, s.published_at >= %s AS after, s.time_window,
          sum(CASE WHEN lower(r.country) <> lower(s.country) THEN 1 ELSE 0 END) AS foreign_ties,
          sum(CASE WHEN lower(r.country) = lower(s.country) THEN 1 ELSE 0 END) AS home_ties,
          count(DISTINCT s.message_id) AS messages
        FROM (%s) AS s
        JOIN (%s) AS r ON r.message_id = s.message_id
        WHERE s.%s AND s.country <> '' AND r.country <> '' AND r.account_id <> s.account AND %s
          AND s.published_at IS NOT NULL AND NOT s.is_anticipating
        GROUP BY ALL ORDER BY ALL\
        """;

    /** How many mentions by city accounts there are, and of how many the country of who is mentioned is known. */
    private static final String PLACED = """
        SELECT count(*) AS mentions, count(*) FILTER (WHERE r.country <> '') AS placed
        FROM (%s) AS s JOIN (%s) AS r ON r.message_id = s.message_id
        WHERE s.%s AND NOT s.is_anticipating\
        """;

    @Override
    public Finding test(Evidence evidence) {
        Optional<Event> event = evidence.study().event();
        if (event.isEmpty()) {
            return Finding.none(id, statement, TEST, "the study names no event");
        }
        Ties ties = Ties.of(evidence, event.get(), "true");
        if (ties.differences().size() < FEWEST) {
            return Finding.none(
                    id,
                    statement,
                    TEST,
                    ("%d mayors or cities mention accounts of a listed country both before and after the event; %d are"
                                    + " needed: actors.csv gives countries, also of those who are mentioned")
                            .formatted(ties.differences().size(), FEWEST));
        }
        return found(evidence, event.get(), ties);
    }

    private Finding found(Evidence evidence, Event event, Ties ties) {
        Effect effect = ties.effect();
        List<FiredWarning> fired = new ArrayList<>(evidence.origin().warnings(id, List.of("mentions")));
        Frame placed = evidence.engine()
                .query(PLACED.formatted(StudyMessages.sql(evidence.study()), StudyMessages.MENTIONS, CITIES));
        fired.addAll(new CorpusSurvey(evidence)
                .naming(event, (long) placed.numbers("placed")[0], (long) placed.numbers("mentions")[0])
                .warnings(id));
        return new Finding(
                id,
                statement,
                TEST,
                ties.messages(),
                ties.differences().size(),
                effect,
                null,
                0,
                effect == null ? "no account's index differs" : "",
                false,
                runs(evidence, event, ties.differences().size()),
                fired,
                List.of(),
                null,
                null,
                null);
    }

    @Override
    public String whyNoCurve() {
        return "signed ranks of one difference an account, from counts of its mentions: no coder, covariate or offset enters, and an extreme account is one rank";
    }

    @Override
    public List<String> planned() {
        return List.of("test: " + TEST, "placebo: none");
    }

    private static List<Robustness> runs(Evidence evidence, Event event, int accounts) {
        String noHubs = "r.role <> " + StudyMessages.text(Role.NETWORK.code());
        String noTargets = "r.role <> " + StudyMessages.text(Role.NATIONAL_GOVERNMENT.code());
        return List.of(
                PowerGuide.ofPairs(accounts),
                run("without mentions of networks, the hubs", Ties.of(evidence, event, noHubs)),
                run("without mentions of governments", Ties.of(evidence, event, noTargets)));
    }

    private static Robustness run(String name, Ties ties) {
        Effect effect = ties.effect();
        return new Robustness(
                name,
                ties.differences().size(),
                effect,
                effect == null ? "no account is left to compare" : "n counts accounts");
    }

    /**
     * Ties before and after.
     *
     * @param differences E-I after less before, of accounts with ties on both sides
     * @param messages that hold them
     */
    private record Ties(List<Double> differences, long messages) {
        @Nullable
        Effect effect() {
            double[] all = differences.stream().mapToDouble(Double::doubleValue).toArray();
            return AccountDifferences.signedRanks(all, SCALE);
        }

        static Ties of(Evidence evidence, Event event, String condition) {
            Frame rows = evidence.engine()
                    .query(TIES.formatted(
                            StudyMessages.time(event.at()),
                            StudyMessages.sql(evidence.study()),
                            StudyMessages.MENTIONS,
                            CITIES,
                            condition));
            Map<String, double[]> byAccount = new LinkedHashMap<>();
            double[] after = rows.numbers("after");
            for (int i = 0; i < rows.rows(); i++) {
                double[] sums = byAccount.computeIfAbsent(rows.words("account")[i], a -> new double[5]);
                int side = after[i] == 1 ? 2 : 0;
                sums[side] += rows.numbers("foreign_ties")[i];
                sums[side + 1] += rows.numbers("home_ties")[i];
                sums[4] += rows.numbers("messages")[i];
            }
            byAccount.values().removeIf(s -> s[0] + s[1] == 0 || s[2] + s[3] == 0);
            return new Ties(
                    byAccount.values().stream()
                            .map(s -> index(s[2], s[3]) - index(s[0], s[1]))
                            .toList(),
                    (long) byAccount.values().stream().mapToDouble(s -> s[4]).sum());
        }

        private static double index(double foreign, double home) {
            return (foreign - home) / (foreign + home);
        }
    }
}
