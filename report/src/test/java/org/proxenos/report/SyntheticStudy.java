package org.proxenos.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.proxenos.corpus.Role;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.TextRules;
import org.proxenos.study.plan.Window;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Provenance;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Verdict;

/** A study that was never run: invented cities, words and numbers, with a bit of everything a report can show. */
final class SyntheticStudy {
    static final Instant EVENT = Instant.parse("2031-06-01T19:00:00Z");
    private static final String[] TEXTS = {
        "The ministry walks away from the river treaty. Shame! Our city will keep every promise it made. Join us on Saturday.",
        "Clean water is a duty we owe to our children. We stand with the cities upstream.",
        "New bus line 7 opens on Monday: 14 stops, every ten minutes.",
        "They betray the valley and they know it. We will not be silent. https://example.org/pledge",
        "Thank you to the volunteers who cleaned the north bank today!",
        "Our planning office publishes the flood map. Read it, ask, tell us what is missing."
    };

    private SyntheticStudy() {}

    static StudyResults results() {
        List<MessageView> messages = messages();
        return results(
                study(),
                messages,
                List.of(
                        "The 96 messages of 14 public accounts that criticised the ministry drew 1.38 times the reposts of their other"
                                + " messages (95 % interval 1.12 to 1.70; 1,204 messages).",
                        "The nonsense predictor shows no association of its own (1.01, 0.98 to 1.04).",
                        "Replies were also higher, and more of them were negative: gain and backlash stand side by side.",
                        "With 14 accounts the clustered errors are approximate.",
                        "All texts and counts of this study are simulated."));
    }

    static StudyResults results(Study study, List<MessageView> messages, List<String> answer) {
        return new StudyResults(
                study,
                answer,
                tables(),
                ledger(),
                SyntheticModels.models(),
                SyntheticFigures.figures(),
                List.of(
                        new FiredWarning(
                                "W1", "F01-volume", "The figure shows the tone of messages, not what audiences did."),
                        new FiredWarning("W6", "H2", "14 accounts: fewer than 20 clusters, errors are approximate."),
                        new FiredWarning(
                                "W12",
                                "report",
                                "An association with hostility is not advice; see backlash and malice."),
                        new FiredWarning("W6", "H3", "14 accounts: fewer than 20 clusters, errors are approximate.")),
                selections(messages),
                messages,
                "Messages of 14 public accounts were collected from 4 May to 15 June 2031 (n = 1,204). Reposts were modelled by"
                        + " negative binomial regression (NB2) with account effects and errors clustered by account.",
                List.of("brady2017", "bonson2013", "hutto2014", "wilson1927"),
                new Provenance(
                        "0.1.0",
                        "17.0.15",
                        20310601,
                        "9f2c".repeat(16),
                        "The plan was not frozen before this run.",
                        List.of(
                                new Provenance.File("posts.csv.gz", 182_344, "a1b2".repeat(16), 1_250),
                                new Provenance.File("replies.csv.gz", 99_871, "c3d4".repeat(16), 3_410))));
    }

    /** The same with other selections. */
    static StudyResults with(StudyResults r, List<Selection> selections) {
        return new StudyResults(
                r.study(),
                r.answer(),
                r.tables(),
                r.ledger(),
                r.models(),
                r.figures(),
                r.warnings(),
                selections,
                r.messages(),
                r.methods(),
                r.references(),
                r.provenance());
    }

    static Study study() {
        return new Study(
                "riverside",
                "Cities and the river treaty",
                "When mayors took on the ministry over the river treaty, did their words travel further, and who answered?",
                Optional.of(
                        new Event("Treaty left", EVENT, EVENT.minus(Duration.ofDays(5)), List.of("treaty", "river"))),
                List.of(new Window("event", EVENT, EVENT.plus(Duration.ofDays(2)))),
                List.of(),
                List.of(),
                List.of("vader", "adversary"),
                List.of(),
                TextRules.USUAL,
                List.of(),
                List.of(HypothesisPlan.of("RQ1"), HypothesisPlan.of("H2")),
                false,
                true,
                20310601);
    }

    static List<MessageView> messages() {
        SplittableRandom random = new SplittableRandom(7);
        List<MessageView> messages = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            boolean citizen = i % 5 == 4;
            String text = TEXTS[i % TEXTS.length];
            messages.add(new MessageView(
                    "m%03d".formatted(i),
                    citizen ? "citizen" : "mayor_" + (char) ('a' + i % 14),
                    citizen ? Role.CITIZEN.code() : Role.MAYOR.code(),
                    citizen ? "reply" : "post",
                    EVENT.plus(Duration.ofMinutes(i * 7L)).toString(),
                    citizen ? null : text,
                    random.nextLong(40),
                    random.nextLong(400),
                    i % 9 == 0 ? null : Long.valueOf(random.nextLong(2_000)),
                    List.of(
                            new MessageView.Said(
                                    "compound",
                                    "vader",
                                    "-0.5255",
                                    text.contains("betray") ? "betray|silent" : "shame|promise"),
                            new MessageView.Said("we", "lexicon", "2", "we|our"))));
        }
        return messages;
    }

    private static List<Selection> selections(List<MessageView> messages) {
        List<String> ids = messages.stream().map(MessageView::messageId).toList();
        return List.of(
                new Selection(
                        "s-kept",
                        "messages kept from posts.csv.gz",
                        1_204,
                        ids.subList(0, Math.min(200, ids.size())),
                        "SELECT message_id FROM messages WHERE source_file = 'posts.csv.gz' AND kind <> 'repost' ORDER BY published_at"),
                new Selection(
                        "s-criticism",
                        "messages that criticise the ministry",
                        3,
                        ids.subList(0, Math.min(3, ids.size())),
                        "SELECT message_id FROM codes WHERE variable = 'criticism' AND value = '1'"),
                new Selection(
                        "s-replies",
                        "replies of citizens",
                        52,
                        messages.stream()
                                .filter(m -> m.role().equals("citizen"))
                                .map(MessageView::messageId)
                                .toList(),
                        "SELECT message_id FROM messages WHERE strand = 'replies'"));
    }

    private static List<LedgerEntry> ledger() {
        Effect effect = new Effect("IRR", 1.3812, 1.1204, 1.7027, 0.0024);
        Effect placebo = new Effect("IRR", 1.0101, 0.9803, 1.0409, 0.511);
        return List.of(
                new LedgerEntry(
                        "RQ1",
                        "How far does the language of a common enemy reach across strands?",
                        Verdict.DESCRIBED,
                        "the share of messages with at least two of three marks is given by strand",
                        "Wilson interval",
                        1_204,
                        14,
                        new Effect("share", 0.0797, 0.0657, 0.0964, Double.NaN),
                        null,
                        List.of(),
                        List.of("W1"),
                        "F01-volume",
                        "T04-content"),
                new LedgerEntry(
                        "H2",
                        "Messages that criticise the government are reposted more than others of the same account.",
                        Verdict.SUPPORTED,
                        "the interval lies above 1 and the placebo's includes 1",
                        "NB2 with account effects, clustered errors",
                        1_204,
                        14,
                        effect,
                        placebo,
                        List.of(
                                new LedgerEntry.Robustness(
                                        "log(followers + 1) as offset",
                                        1_150,
                                        new Effect("IRR", 1.33, 1.05, 1.69, 0.018),
                                        ""),
                                new LedgerEntry.Robustness(
                                        "without the top message",
                                        1_203,
                                        new Effect("IRR", 1.29, 1.04, 1.60, 0.021),
                                        ""),
                                new LedgerEntry.Robustness(
                                        "hand codes only", 0, null, "fewer than 30 messages have hand codes")),
                        List.of("W6", "W12"),
                        "F04-coefficients",
                        "T07-models"),
                new LedgerEntry(
                        "H3",
                        "Common-enemy language goes with more reposts.",
                        Verdict.NOT_SUPPORTED,
                        "the interval includes 1",
                        "NB2 with account effects, clustered errors",
                        1_204,
                        14,
                        new Effect("IRR", 1.0712, 0.8911, 1.2877, 0.464),
                        placebo,
                        List.of(),
                        List.of("W6"),
                        "F04-coefficients",
                        "T07-models"),
                new LedgerEntry(
                        "H4",
                        "Moral words go with more reposts.",
                        Verdict.UNTESTABLE,
                        "moral has no validation record",
                        "NB2 with account effects, clustered errors",
                        1_204,
                        14,
                        new Effect("IRR", 1.12, 1.01, 1.24, 0.032),
                        placebo,
                        List.of(),
                        List.of(),
                        "F04-coefficients",
                        null),
                new LedgerEntry(
                        "H14",
                        "The target's messages on the topic draw more replies than reposts.",
                        Verdict.UNTESTABLE,
                        "three messages on the topic; four are needed",
                        "Mann-Whitney",
                        3,
                        1,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    private static List<Table> tables() {
        return List.of(flow(), content());
    }

    private static Table flow() {
        return new Table(
                "T01-corpus-flow",
                "Corpus flow",
                "Read = kept + duplicate + rejected, for every file.",
                List.of(
                        text("source"),
                        text("strand"),
                        number("read"),
                        number("kept"),
                        number("duplicate"),
                        number("rejected"),
                        text("reason")),
                List.of(
                        List.of(
                                Table.Cell.of("posts.csv.gz"),
                                Table.Cell.of("accounts"),
                                count(1_250, null),
                                count(1_204, "s-kept"),
                                count(40, null),
                                count(6, null),
                                Table.Cell.of("published_at is no date: 5; text is empty: 1")),
                        List.of(
                                Table.Cell.of("replies.csv.gz"),
                                Table.Cell.of("replies"),
                                count(3_410, null),
                                count(3_398, "s-replies"),
                                count(12, null),
                                count(0, null),
                                Table.Cell.of(""))));
    }

    private static Table content() {
        List<List<Table.Cell>> rows = IntStream.range(0, 14)
                .mapToObj(i -> List.of(
                        Table.Cell.of("mayor_" + (char) ('a' + i)),
                        Table.Cell.of(i % 2 == 0 ? "event" : "baseline"),
                        count(80 + 3 * i, i == 0 ? "s-criticism" : null),
                        new Table.Cell("0.0" + (i + 11), "0.0%d [0.02, 0.14]".formatted(i + 11), null)))
                .toList();
        return new Table(
                "T04-content",
                "What the accounts wrote",
                "Shares with Wilson 95 % intervals.",
                List.of(text("account"), text("window"), number("messages"), number("criticism_share")),
                rows);
    }

    private static Table.Column text(String name) {
        return new Table.Column(name, name.replace('_', ' '), false);
    }

    private static Table.Column number(String name) {
        return new Table.Column(name, name.replace('_', ' '), true);
    }

    private static Table.Cell count(long n, String selection) {
        return new Table.Cell(Long.toString(n), String.format(Locale.ROOT, "%,d", n), selection);
    }
}
