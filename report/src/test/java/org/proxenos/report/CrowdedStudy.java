package org.proxenos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.proxenos.corpus.Role;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.ModelResult;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Verdict;

/** A study with too much of everything: hypotheses, models, warnings, marks, messages. */
final class CrowdedStudy {
    static final int MESSAGES = 200_000;
    private static final String LONG =
            "Whether messages of mayors, networks and councils that name the ministry as a common enemy of upstream and downstream"
                    + " cities, and that ask citizens to act, travel further than messages of the same accounts that do neither";

    private static final List<Role> ROLES = List.copyOf(EnumSet.allOf(Role.class));
    private static final List<Verdict> VERDICTS = List.of(Verdict.SUPPORTED, Verdict.NOT_SUPPORTED, Verdict.UNTESTABLE);

    private CrowdedStudy() {}

    static StudyResults results() {
        StudyResults calm = SyntheticStudy.results();
        List<MessageView> messages = messages();
        return new StudyResults(
                calm.study(),
                calm.answer(),
                List.of(calm.tables().get(0), table()),
                ledger(),
                models(),
                figures(),
                warnings(),
                selections(messages),
                messages,
                calm.methods(),
                calm.references(),
                calm.provenance());
    }

    static List<Figure> figures() {
        return List.of(volume(60, 5), ternary(3_000), coefficients(5, 4), ccdf(100_000));
    }

    static Figure volume(int days, int roles) {
        SplittableRandom random = new SplittableRandom(4);
        List<Figure.Volume.Bin> bins = new ArrayList<>();
        List<String> series =
                IntStream.range(0, roles).mapToObj(i -> ROLES.get(i).code()).toList();
        for (int day = 0; day < days; day++) {
            double burst = day >= days / 2 ? 5 * Math.exp(-(day - days / 2.0) / 4.0) : 0;
            for (int s = 0; s < roles; s++) {
                long n = Math.round((30.0 / (s + 1)) * (1 + burst) * random.nextDouble());
                long negative = Math.round(n * Math.min(0.9, 0.1 + 0.1 * burst + 0.2 * random.nextDouble()));
                bins.add(new Figure.Volume.Bin(
                        SyntheticStudy.EVENT.minus(Duration.ofHours(19)).plus(Duration.ofDays(day - days / 2)),
                        series.get(s),
                        n,
                        n,
                        negative));
            }
        }
        return new Figure.Volume(
                "F01-volume",
                "Messages per day and the share of them that is negative",
                "Sixty days of five roles.",
                SyntheticStudy.EVENT,
                "The ministry announces in the rose garden that it leaves the river treaty",
                SyntheticStudy.EVENT.minus(Duration.ofDays(5)),
                bins);
    }

    static Figure ternary(int n) {
        SplittableRandom random = new SplittableRandom(5);
        List<Figure.Ternary.Point> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String group = i % 10 == 0 ? "criticism" : i % 3 == 0 ? "target of criticism" : "other";
            double replies = Math.pow(random.nextDouble(), i % 10 == 0 ? 1 : 3) * 0.8;
            double reposts = (1 - replies) * (0.15 + 0.3 * random.nextDouble());
            points.add(new Figure.Ternary.Point("m" + i, group, replies, reposts, 1 - replies - reposts));
        }
        return new Figure.Ternary(
                "F03-ternary", "Replies, reposts and likes as shares of one", "Three groups.", points);
    }

    static Figure coefficients(int terms, int models) {
        SplittableRandom random = new SplittableRandom(6);
        List<Figure.Coefficients.Bar> bars = new ArrayList<>();
        String[] names = {"criticism", "common_enemy", "moral", "criticism:followers_thousands", "xyz"};
        for (int t = 0; t < terms; t++) {
            for (int m = 0; m < models; m++) {
                double ratio = Math.exp(random.nextDouble() - 0.3);
                double factor = 1.05 + random.nextDouble() * (t == 3 ? 3 : 0.4);
                bars.add(new Figure.Coefficients.Bar(
                        "reposts, window " + (m + 1),
                        names[t],
                        ratio,
                        ratio / factor,
                        ratio * factor,
                        t == 4,
                        t % 2 == 0));
            }
        }
        return new Figure.Coefficients(
                "F04-coefficients",
                "Rate ratios with 95 % intervals",
                "Twenty coefficients of four models.",
                bars,
                List.of(new Figure.Coefficients.Band(
                        "moral",
                        "moral-emotional words of another list, reposts (Brady et al. 2017)",
                        1.13,
                        1.06,
                        1.20)));
    }

    static Figure ccdf(int n) {
        SplittableRandom random = new SplittableRandom(7);
        List<Figure.Ccdf.Step> steps = new ArrayList<>();
        for (String group : List.of("criticism", "other", "national_government")) {
            double[] values = random.doubles(n)
                    .map(u -> Math.floor(8 * Math.pow(1 - u, group.equals("other") ? -0.8 : -1.1)) - 8)
                    .sorted()
                    .toArray();
            for (int i = 0; i < n; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    steps.add(new Figure.Ccdf.Step(group, values[i], (n - i) / (double) n));
                }
            }
        }
        return new Figure.Ccdf(
                "F07-ccdf", "How many messages have at least so many reposts", "Three curves.", "reposts", steps);
    }

    private static List<LedgerEntry> ledger() {
        return IntStream.rangeClosed(1, 15)
                .mapToObj(i -> {
                    Verdict verdict = VERDICTS.get(i % VERDICTS.size());
                    Effect effect = new Effect("IRR", 0.7 + i * 0.05, 0.6 + i * 0.04, 0.8 + i * 0.06, 1.0 / (i * i));
                    return new LedgerEntry(
                            "H" + i,
                            i % 5 == 0 ? LONG : "Messages with mark " + i + " are reposted more than others.",
                            verdict,
                            "the interval says so",
                            "NB2 with account effects, clustered errors",
                            1_000L * i,
                            10L * i,
                            effect,
                            new Effect("IRR", 1, 0.9, 1.1, 0.9),
                            List.of(new LedgerEntry.Robustness("without the top message", 999, effect, "")),
                            IntStream.rangeClosed(1, i).mapToObj(w -> "W" + w).toList(),
                            "F04-coefficients",
                            "T09-crowded");
                })
                .toList();
    }

    private static List<ModelResult> models() {
        List<ModelResult> four = SyntheticModels.models();
        return IntStream.range(0, 12)
                .mapToObj(i -> {
                    ModelResult m = four.get(i % 4);
                    return new ModelResult(
                            m.id() + i, m.title() + ", window " + (i + 1), m.fit(), m.placebo(), m.unvalidated());
                })
                .toList();
    }

    private static List<FiredWarning> warnings() {
        return IntStream.rangeClosed(1, 28)
                .mapToObj(i -> new FiredWarning(
                        "W" + i,
                        i % 2 == 0 ? "H" + (i / 2) : "F04-coefficients",
                        "Warning number " + i + " was set off by " + i * 7
                                + " messages: keep in mind what they can mean."))
                .toList();
    }

    private static Table table() {
        List<List<Table.Cell>> rows = IntStream.range(0, 3_000)
                .mapToObj(i -> List.of(
                        Table.Cell.of("account_number_" + i),
                        new Table.Cell("1000", "1,000", "s" + i % 200),
                        new Table.Cell("0.25", "25.0 %", null)))
                .toList();
        return new Table(
                "T09-crowded",
                "Every account",
                "One row an account.",
                List.of(
                        new Table.Column("account", "Account", false),
                        new Table.Column("messages", "Messages", true),
                        new Table.Column("share", "Share", true)),
                rows);
    }

    private static List<MessageView> messages() {
        List<MessageView> few = SyntheticStudy.messages();
        return IntStream.range(0, MESSAGES)
                .mapToObj(i -> {
                    MessageView m = few.get(i % few.size());
                    return new MessageView(
                            "m" + i,
                            m.account(),
                            m.role(),
                            m.kind(),
                            m.published(),
                            m.text(),
                            m.replies(),
                            m.reposts(),
                            m.likes(),
                            m.codes());
                })
                .toList();
    }

    private static List<Selection> selections(List<MessageView> messages) {
        return IntStream.range(0, 200)
                .mapToObj(s -> new Selection(
                        "s" + s,
                        "messages of account number " + s,
                        1_000,
                        messages.subList(s * 1_000, (s + 1) * 1_000).stream()
                                .map(MessageView::messageId)
                                .toList(),
                        "SELECT message_id FROM messages WHERE account_id = " + s))
                .toList();
    }
}
