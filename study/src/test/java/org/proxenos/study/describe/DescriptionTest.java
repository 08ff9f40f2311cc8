package org.proxenos.study.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.engine.Engine;
import org.proxenos.inference.describe.WilsonInterval;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.Table;

/** Descriptions of an invented corpus, set against plain Java. */
class DescriptionTest {
    @TempDir
    Path folder;

    private final Study study = InventedCorpus.study(false);

    @Test
    void everyTableAndFigureIsThereInOrder() {
        try (Engine engine = corpus().open()) {
            Description description = Description.of(study, engine, List.of());
            assertThat(description.tables())
                    .extracting(Table::id)
                    .containsExactly(
                            "T01-corpus-flow",
                            "T02-accounts",
                            "T04-content",
                            "T06-engagement",
                            "T06b-account-window",
                            "T08-concentration");
            assertThat(description.figures())
                    .extracting(Figure::id)
                    .containsExactly("F01-volume", "F01-volume-press", "F03-ternary", "F07-ccdf");
            assertThat(description.tables())
                    .allSatisfy(t -> assertThat(t.note()).isNotBlank());
        }
    }

    @Test
    void theFlowHasThePromisedColumnsAndBalances() {
        try (Engine engine = corpus().open()) {
            Table flow = table(Description.of(study, engine, List.of()), "T01-corpus-flow");
            assertThat(flow.columns())
                    .extracting(Table.Column::name)
                    .containsExactly("source", "strand", "read", "kept", "duplicate", "rejected", "reason");
            assertThat(column(flow, "kept")).containsExactly("400", "12", "300", "0");
        }
    }

    @Test
    void everyCountOpensAsManyMessagesAsItSays() {
        try (Engine engine = corpus().open()) {
            Description description = Description.of(study, engine, List.of());
            Map<String, Selection> selections =
                    description.selections().all().stream().collect(Collectors.toMap(Selection::id, s -> s));
            int opening = 0;
            for (Table table : description.tables()) {
                for (List<Table.Cell> row : table.rows()) {
                    for (Table.Cell cell : row) {
                        if (cell.selection() != null) {
                            Selection selection = Objects.requireNonNull(selections.get(cell.selection()));
                            assertThat(cell.csv())
                                    .as("%s: %s", table.id(), selection.sql())
                                    .isEqualTo(Long.toString(selection.total()));
                            opening++;
                        }
                    }
                }
            }
            assertThat(opening).isGreaterThan(60);
        }
    }

    @Test
    void contentEqualsPlainJava() {
        InventedCorpus corpus = corpus();
        try (Engine engine = corpus.open()) {
            Frame codes = engine.query("SELECT message_id, criticism, vader_compound FROM codes_wide");
            Map<String, double[]> of = new HashMap<>();
            for (int i = 0; i < codes.rows(); i++) {
                of.put(
                        codes.words("message_id")[i],
                        new double[] {codes.numbers("criticism")[i], codes.numbers("vader_compound")[i]});
            }
            List<Collected> mayors = corpus.posts().stream()
                    .filter(p -> p.message().strand() == Strand.ACCOUNTS
                            && p.message().kind().isOriginal())
                    .filter(p -> String.valueOf(p.message().accountId()).startsWith("id-mayor"))
                    .filter(p -> {
                        Instant at = p.message().publishedAt();
                        return at != null && at.isBefore(InventedCorpus.EVENT.minusSeconds(5 * 86_400));
                    })
                    .toList();
            long critical = mayors.stream().filter(p -> of(of, p)[0] > 0).count();
            long negative = mayors.stream().filter(p -> of(of, p)[1] <= -0.05).count();

            Table content = table(Description.of(study, engine, List.of()), "T04-content");
            List<Table.Cell> row = row(content, "accounts", "mayor", "baseline");
            assertThat(cell(content, row, "messages")).isEqualTo(Integer.toString(mayors.size()));
            assertThat(cell(content, row, "criticism")).isEqualTo(Long.toString(critical));
            assertThat(cell(content, row, "negative")).isEqualTo(Long.toString(negative));
            WilsonInterval wilson = WilsonInterval.of(critical, mayors.size());
            assertThat(Double.parseDouble(cell(content, row, "criticism_share")))
                    .isEqualTo(wilson.share());
            assertThat(content.note()).contains("Unvalidated: criticism, common_enemy_full");
        }
    }

    @Test
    void engagementEqualsPlainJava() {
        InventedCorpus corpus = corpus();
        try (Engine engine = corpus.open()) {
            Frame codes = engine.query("SELECT message_id FROM codes_wide WHERE criticism > 0");
            List<String> critical = List.of(codes.words("message_id"));
            double[] reposts = corpus.originals()
                    .filter(p -> critical.contains(p.message().messageId()))
                    .map(p -> InventedCorpus.reactions(p).reposts())
                    .filter(Objects::nonNull)
                    .mapToDouble(n -> n)
                    .sorted()
                    .toArray();
            double middle = (reposts[(reposts.length - 1) / 2] + reposts[reposts.length / 2]) / 2;
            double logs = Arrays.stream(reposts).map(n -> Math.log(n + 1)).sum();

            Table table = table(Description.of(study, engine, List.of()), "T06-engagement");
            List<Table.Cell> row = row(table, "accounts", "reposts", "criticism");
            assertThat(cell(table, row, "messages")).isEqualTo(Integer.toString(reposts.length));
            assertThat(Double.parseDouble(cell(table, row, "median"))).isEqualTo(middle);
            assertThat(Double.parseDouble(cell(table, row, "median_low"))).isLessThanOrEqualTo(middle);
            assertThat(Double.parseDouble(cell(table, row, "median_high"))).isGreaterThanOrEqualTo(middle);
            assertThat(Double.parseDouble(cell(table, row, "geometric_mean_plus_1")))
                    .isCloseTo(Math.exp(logs / reposts.length), within(1e-9));
        }
    }

    @Test
    void accountsNameNobodyWhoIsNotListed() {
        InventedCorpus corpus = corpus();
        try (Engine engine = corpus.open()) {
            Table accounts = table(Description.of(study, engine, List.of()), "T02-accounts");
            assertThat(column(accounts, "account"))
                    .containsExactlyInAnyOrder(
                            "mayor_a", "mayor_b", "mayor_c", "ministry", "not listed", "not listed", "mayor_a")
                    .endsWith("not listed", "mayor_a");
            assertThat(accounts.note())
                    .contains(
                            "1 account is not listed", "300 messages have no known author", "1 listed account has no");
            List<Table.Cell> ministry = row(accounts, "accounts", "ministry", "national_government");
            assertThat(cell(accounts, ministry, "originals"))
                    .isEqualTo(count(corpus, p -> p.message().kind().isOriginal()));
            assertThat(cell(accounts, ministry, "reposts_made"))
                    .isEqualTo(count(corpus, p -> p.message().kind() == Kind.REPOST));
        }
    }

    @Test
    void concentrationIsToldByOutcomeAndRole() {
        InventedCorpus corpus = corpus();
        try (Engine engine = corpus.open()) {
            Table table = table(Description.of(study, engine, List.of()), "T08-concentration");
            List<Table.Cell> row = row(table, "accounts", "likes", "all");
            long[] likes = likes(corpus);
            assertThat(cell(table, row, "total"))
                    .isEqualTo(Long.toString(Arrays.stream(likes).sum()));
            double top = Arrays.stream(likes).max().orElseThrow()
                    / (double) Arrays.stream(likes).sum();
            assertThat(Double.parseDouble(cell(table, row, "top_message_share")))
                    .isCloseTo(top, within(1e-12));
        }
    }

    @Test
    void citizensHaveNeitherNameNorWordsUnlessTheStudyShowsThem() {
        try (Engine engine = corpus().open()) {
            List<MessageView> hidden =
                    Description.of(study, engine, List.of()).selections().messages();
            assertThat(hidden.toString()).doesNotContain(InventedCorpus.CITIZENS_WORD, "somebody");
            assertThat(hidden).anyMatch(m -> m.account().equals("citizen") && m.text() == null);
            assertThat(hidden).anyMatch(m -> m.account().equals("mayor_a") && m.text() != null);
            assertThat(hidden).isSortedAccordingTo((a, b) -> a.messageId().compareTo(b.messageId()));

            List<MessageView> shown = Description.of(InventedCorpus.study(true), engine, List.of())
                    .selections()
                    .messages();
            assertThat(shown.toString()).contains(InventedCorpus.CITIZENS_WORD).doesNotContain("somebody");
        }
    }

    @Test
    void wordsBehindACodeComeWithTheMessage() {
        try (Engine engine = corpus().open()) {
            Selections selections = new Selections(study, engine);
            String id = selections.add("c", "criticism", "criticism > 0 AND role = 'mayor'");
            assertThat(selections.all()).extracting(Selection::id).containsExactly(id);
            assertThat(selections.messages())
                    .allSatisfy(m -> assertThat(m.codes())
                            .anyMatch(c -> c.variable().equals("criticism")
                                    && c.evidence().contains("ministry")));
        }
    }

    @Test
    void anEmptyCorpusHasItsFlowAndNothingElse() {
        try (Engine engine = corpus().only(p -> false).open()) {
            Description description = Description.of(study, engine, List.of());
            assertThat(description.tables()).extracting(Table::id).containsExactly("T01-corpus-flow");
            assertThat(description.figures()).isEmpty();
            assertThat(description.selections().all()).isEmpty();
            assertThat(description.selections().messages()).isEmpty();
        }
    }

    @Test
    void repliesAloneHaveNoEngagementAndNoTime() {
        try (Engine engine =
                corpus().only(p -> p.message().strand() == Strand.REPLIES).open()) {
            Description description = Description.of(study, engine, List.of());
            assertThat(description.tables())
                    .extracting(Table::id)
                    .containsExactly("T01-corpus-flow", "T02-accounts", "T04-content");
            assertThat(description.figures()).isEmpty();
        }
    }

    @Test
    void twoDescriptionsAreEqual() {
        try (Engine engine = corpus().open()) {
            Description first = Description.of(study, engine, List.of());
            Description second = Description.of(study, engine, List.of());
            assertThat(second.tables()).isEqualTo(first.tables());
            assertThat(second.figures()).isEqualTo(first.figures());
            assertThat(second.selections().all()).isEqualTo(first.selections().all());
        }
    }

    @Test
    void figuresSayWhatTheyShowWithoutACause() {
        try (Engine engine = corpus().open()) {
            assertThat(Description.of(study, engine, List.of()).figures())
                    .extracting(Figure::description)
                    .allSatisfy(d -> assertThat(d)
                            .containsPattern("\\d")
                            .doesNotContainPattern("(?i)because|drives?|leads? to|effect|due to"));
        }
    }

    private InventedCorpus corpus() {
        return InventedCorpus.in(folder);
    }

    private static double[] of(Map<String, double[]> codes, Collected post) {
        return Objects.requireNonNull(codes.get(post.message().messageId()));
    }

    private static String count(InventedCorpus corpus, Function<Collected, Boolean> which) {
        return Long.toString(corpus.posts().stream()
                .filter(p -> "id-ministry".equals(p.message().accountId()))
                .filter(which::apply)
                .count());
    }

    private static long[] likes(InventedCorpus corpus) {
        return corpus.originals()
                .map(InventedCorpus::reactions)
                .map(Reactions::likes)
                .filter(Objects::nonNull)
                .mapToLong(n -> n)
                .toArray();
    }

    private static Table table(Description description, String id) {
        return description.tables().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Table.Cell> row(Table table, String... beginning) {
        return table.rows().stream()
                .filter(row -> Arrays.equals(
                        row.stream()
                                .limit(beginning.length)
                                .map(Table.Cell::csv)
                                .toArray(),
                        beginning))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> column(Table table, String name) {
        return table.rows().stream().map(row -> cell(table, row, name)).toList();
    }

    private static String cell(Table table, List<Table.Cell> row, String name) {
        for (int i = 0; i < row.size(); i++) {
            if (table.columns().get(i).name().equals(name)) {
                return row.get(i).csv();
            }
        }
        throw new IllegalArgumentException("no column " + name);
    }
}
