package org.proxenos.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.HandCodes;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.ForestFigure;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StackFigure;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.TreeFigure;
import org.proxenos.study.result.TrendFigure;

/** Tables and figures that need people's codes, threads and networks, on a corpus counted by hand. */
class ExhibitsTest {
    @TempDir
    static Path folder;

    private static StudyResults coded;
    private static StudyResults uncoded;
    private static StudyResults silent;

    @BeforeAll
    static void runTwice() {
        coded = new SmallTown(folder.resolve("coded")).run(SmallTown.study(), SmallTown.hand());
        uncoded = new SmallTown(folder.resolve("uncoded")).run(SmallTown.study(), HandCodes.NONE);
        String yaml = InventedStudy.yaml().replaceAll("hypotheses: .*", "hypotheses: [RQ1]");
        silent =
                new InventedStudy(folder.resolve("silent"), 2, false, 3).run(InventedStudy.study(yaml), HandCodes.NONE);
    }

    @Test
    void levelsOfNegativeEngagementAreThoseOfTheActs() {
        Table table = table(coded, "T05-engagement-levels");
        // p2 is critical, asks to march and mentions a network: A3; p3 is critical alone: A2.
        assertThat(cells(table, "accounts", "any", "mayor"))
                .containsAllEntriesOf(
                        Map.of("p1_likes", "27", "p2_reposts", "15", "a1", "0", "a2", "1", "a3", "1", "m", "0"))
                .containsEntry("active_share", Double.toString(2.0 / 44));
        assertThat(cells(table, "replies", "any", "unknown"))
                .containsAllEntriesOf(Map.of(
                        "p1_likes", "6", "p2_reposts", "", "a1", "1", "a2", "0", "m", "1", "malice_share", "0.5"));
        assertThat(cells(table, "accounts", "treaty_exit", "mayor"))
                .containsEntry("a2", "1")
                .containsEntry("a3", "0");
    }

    @Test
    void dialogueIsWhoAnswersWhomAndHowSoon() {
        Map<String, String> a = cells(table(coded, "T09-dialogue"), "mayor_a", "mayor");
        assertThat(a)
                .containsAllEntriesOf(Map.of(
                        "messages",
                        "5",
                        "replies_sent",
                        "2",
                        "dialogue_share",
                        "0.4",
                        "addressed",
                        "2",
                        "answered",
                        "1"))
                .containsAllEntriesOf(Map.of(
                        "response_rate", "0.5", "median_hours", "3", "dyads", "2", "reciprocity", "1", "threads", "1"))
                .containsAllEntriesOf(Map.of("turns", "4", "depth", "2", "breadth", "3"));
        // Four who talk, answered 2, 2, 1 and 0 times: 1 - (4 * 2 - 5) / 9.
        assertThat(Double.parseDouble(Objects.requireNonNull(a.get("horizontality"))))
                .isEqualTo(1 - 3.0 / 9);
        assertThat(cells(table(coded, "T09-dialogue"), "mayor_b", "mayor"))
                .containsEntry("addressed", "1")
                .containsEntry("answered", "0");
    }

    @Test
    void theNetworkIsThatOfMentionsBeforeAndAfter() {
        Table table = table(coded, "T11-international-role");
        // After: a to b, to c, to the network; b to a. Three of the four across a border.
        assertThat(cells(table, "E-I index of mentions by mayors and cities"))
                .containsAllEntriesOf(Map.of("before", "1", "after", "0.5", "change", "-0.5", "messages_before", "1"));
        assertThat(cells(table, "effective number of countries they mention").get("after"))
                .satisfies(n -> assertThat(Double.parseDouble(n)).isCloseTo(3, within(1e-12)));
        assertThat(cells(table, "density of the graph of mentions"))
                .containsEntry("before", "0.5")
                .containsEntry("after", Double.toString(4 / 12.0));
        assertThat(cells(table, "reciprocity of that graph"))
                .containsEntry("before", "0")
                .containsEntry("after", Double.toString(1 / 3.0));
        assertThat(cells(table, "share of mentions that name a mayor or city")).containsEntry("after", "0.75");
        assertThat(cells(table, "share of voice: reposts received"))
                .containsEntry("before", Double.toString(8 / 18.0))
                .containsEntry("after", Double.toString(19 / 49.0));
    }

    @Test
    void everyCountOpensAsManyMessagesAsItSays() {
        assertThat(opening(coded, "T")).isGreaterThan(40);
        assertThat(opening(silent, "T13")).isGreaterThan(6);
    }

    /** Each opens its number of messages, or the message that it names. */
    private static int opening(StudyResults results, String tables) {
        Map<String, Selection> selections =
                results.selections().stream().collect(Collectors.toMap(Selection::id, s -> s));
        int opening = 0;
        for (Table table : results.tables()) {
            for (List<Table.Cell> row : table.rows()) {
                for (Table.Cell cell : row) {
                    if (cell.selection() != null && table.id().startsWith(tables)) {
                        Selection selection = Objects.requireNonNull(selections.get(cell.selection()));
                        boolean isMessage = selection.sql().contains("message_id = '" + cell.csv() + "'");
                        assertThat(isMessage ? "1" : cell.csv())
                                .as("%s: %s", table.id(), selection.sql())
                                .isEqualTo(Long.toString(selection.total()));
                        opening++;
                    }
                }
            }
        }
        return opening;
    }

    /** Three of the thirty mayors are never reposted: a model within accounts can't use them. */
    @Test
    void messagesToReadAreOfAccountsThatTheModelCanUse() {
        Table joint = table(silent, "T13-joint-display");
        assertThat(joint.rows())
                .filteredOn(r -> r.get(0).csv().equals("criticism"))
                .hasSize(3)
                .allSatisfy(r -> {
                    assertThat(Double.parseDouble(r.get(2).csv())).isBetween(1.5, 2.7);
                    assertThat(r.get(6).csv())
                            .doesNotStartWith("m0_")
                            .doesNotStartWith("m1_")
                            .doesNotStartWith("m2_");
                });
        assertThat(joint.note()).contains("are of accounts that nobody reposted");
        double[] values = joint.rows().stream()
                .filter(r -> r.get(0).csv().equals("criticism"))
                .mapToDouble(r -> Double.parseDouble(r.get(8).csv()))
                .toArray();
        assertThat(values[2]).as("against a ratio above 1").isNegative();
        assertThat(Math.abs(values[1])).isGreaterThanOrEqualTo(Math.abs(values[2]));
    }

    @Test
    void emotionsAreCountedByDay() {
        StackFigure emotions = figure(coded, StackFigure.class);
        assertThat(emotions.description())
                .startsWith("Of 3 coded messages: anger 2, hope 1. A message with two emotions counts for both.");
        assertThat(emotions.parts())
                .as("from the first coded day to the last, two emotions each")
                .hasSize(2 * 9)
                .filteredOn(p -> p.messages() > 0)
                .extracting(StackFigure.Part::name)
                .containsExactly("anger", "hope", "anger");
    }

    @Test
    void theConversationIsThatWithTheMostAnswers() {
        TreeFigure thread = figure(coded, TreeFigure.class);
        assertThat(thread.nodes())
                .extracting(n -> n.messageId() + "<" + n.answers())
                .containsExactly("p2<null", "r1<p2", "r2<p2", "r3<r1", "m1<r1", "m2<r2");
        assertThat(thread.nodes().get(4).hours()).isEqualTo(3.5);
        assertThat(thread.description())
                .startsWith("5 messages answer message p2, 2 of them itself, in a chain of at most 2");
    }

    @Test
    void reliabilityIsDrawnOfEveryVariableThatPeopleCoded() {
        assertThat(figure(coded, ForestFigure.class).rows())
                .filteredOn(r -> r.group().equals("people"))
                .extracting(ForestFigure.Row::label)
                .containsExactly("action_any", "criticism", "emotion_anger", "emotion_hope", "incivility");
    }

    @Test
    void whatIsNotThereIsNamedWithWhatItNeeds() {
        Table missing = table(uncoded, "T15-not-shown");
        assertThat(missing.rows())
                .extracting(r -> r.get(0).csv() + ": " + r.get(2).csv())
                .contains(
                        "T10-brand: nobody coded 'valence_normative_pos' and 'valence_normative_neg', nor those of another side",
                        "F02-emotions: nobody coded 'emotion' (V11)",
                        "F10-pledges: study.yaml states no counts: event: {pledges: [{at: ..., n: ...}, ...]}",
                        "F12-alpha: no variable was coded by two people")
                .anyMatch(r -> r.startsWith("F14-leads: "));
        assertThat(uncoded.tables()).extracting(Table::id).contains("T09-dialogue", "T11-international-role");
    }

    /** The published counts of the Climate Mayors (framework G6). */
    @Test
    void fivePledgeCountsHaveGrowthFactorsAndNoCurve() {
        String counts = ", pledges: [{at: 2031-06-01, n: 61}, {at: 2031-06-02, n: 83}, {at: 2031-06-03, n: 180},"
                + " {at: 2031-06-08, n: 279}, {at: 2032-06-01, n: 405}]";
        TrendFigure pledges = (TrendFigure)
                Objects.requireNonNull(PledgeFigure.of(SmallTown.study(counts)).figure());
        assertThat(pledges.runs()).hasSize(1);
        assertThat(pledges.description())
                .contains("after a week 4.574 times the first", "growth factors are all there is to say");
    }

    /** R 4.2.2: nls(n ~ SSlogis(t, K, tm, s)) gives K 330.37 [326.72, 334.03], tm 3.0696 and 1/s 0.5535 on these counts. */
    @Test
    void moreCountsHaveALogisticCurve() {
        String counts = ", pledges: [{at: 2031-06-01T12:00:00Z, n: 50}, {at: 2031-06-02T12:00:00Z, n: 82},"
                + " {at: 2031-06-03T12:00:00Z, n: 117}, {at: 2031-06-04T12:00:00Z, n: 161}, {at: 2031-06-07T12:00:00Z, n: 277},"
                + " {at: 2031-06-11T12:00:00Z, n: 322}, {at: 2031-06-18T12:00:00Z, n: 331}]";
        TrendFigure pledges = (TrendFigure)
                Objects.requireNonNull(PledgeFigure.of(SmallTown.study(counts)).figure());
        assertThat(pledges.runs()).hasSize(2);
        assertThat(pledges.description()).contains("capacity 330 [327, 334], half of it on day 3.1, rate 0.55 a day");
    }

    private static <T extends Figure> T figure(StudyResults results, Class<T> kind) {
        return results.figures().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Table table(StudyResults results, String id) {
        return results.tables().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The cells of the row that begins so, by column. */
    private static Map<String, String> cells(Table table, String... beginning) {
        List<Table.Cell> row = table.rows().stream()
                .filter(r -> Arrays.equals(
                        r.stream().limit(beginning.length).map(Table.Cell::csv).toArray(), beginning))
                .findFirst()
                .orElseThrow();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            cells.put(table.columns().get(i).name(), row.get(i).csv());
        }
        return cells;
    }
}
