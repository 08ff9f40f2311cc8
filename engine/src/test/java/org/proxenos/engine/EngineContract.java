package org.proxenos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proxenos.engine.Lines.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.inference.frame.Frame;

/** What every engine does alike. */
public abstract class EngineContract {
    @TempDir
    protected Path folder;

    /** An engine over the corpus in a folder that reads {@link Lines}. */
    protected abstract Engine open(Path folder);

    @Test
    void aMessageComesBackAsItWentIn() {
        try (Engine engine = open(folder)) {
            engine.append(List.of(file(folder, "a", "post 1 ann 5 2018-01-01 it's \"here\"; — ça")), List.of());

            Frame messages = engine.query("SELECT * FROM messages");
            assertThat(messages.words("text")).containsExactly("it's \"here\"; — ça");
            assertThat(messages.words("published_at")).containsExactly("2017-06-01T00:00:00.123456Z");
            assertThat(messages.words("reposts")).containsExactly((String) null);
            assertThat(messages.words("source_file")).containsExactly("a");
            assertThat(messages.numbers("source_row")).containsExactly(1);
            Frame reactions = engine.query("SELECT * FROM reactions");
            assertThat(reactions.numbers("likes")).containsExactly(5);
            assertThat(reactions.numbers("reposts")).containsExactly(Double.NaN);
            assertThat(reactions.words("observed_at")).containsExactly("2018-01-01T00:00:00Z");
            assertThat(engine.query("SELECT * FROM links").words("value")).containsExactly("tag1");
        }
    }

    @Test
    void appendingTheSameMessageTwiceKeepsTheFirst() {
        SourceFile first = file(folder, "a", "post 1 ann 5 2018-01-01 one", "post 1 ann 6 2018-01-01 again");
        SourceFile second = file(folder, "b", "post 1 ann 7 2018-01-01 other", "post 2 ann 7 2018-01-01 two");
        SourceFile third = file(folder, "c", "post 2 ann 7 2018-01-01 later", "bad no date");
        try (Engine engine = open(folder)) {
            List<Flow> flows = engine.append(List.of(first, second), List.of());
            List<Flow> more = engine.append(List.of(third), List.of());

            assertThat(flows).extracting(Flow::kept).containsExactly(1L, 1L);
            assertThat(flows).extracting(Flow::duplicate).containsExactly(1L, 1L);
            assertThat(more).extracting(Flow::duplicate, Flow::rejected).containsExactly(tuple(1L, 1L));
            assertThat(engine.query("SELECT * FROM messages").words("text")).containsExactly("one", "two");
            assertThat(engine.query("SELECT reason FROM rejected").words("reason"))
                    .containsExactly("no date");
            assertThat(engine.query("SELECT * FROM reactions WHERE message_id = '1'")
                            .numbers("likes"))
                    .as("one observation at one time")
                    .containsExactly(5);
        }
    }

    @Test
    void everyLaterObservationOfAMessageIsKept() {
        try (Engine engine = open(folder)) {
            engine.append(List.of(file(folder, "a", "post 1 ann 5 2018-01-01 one")), List.of());
            engine.append(List.of(file(folder, "b", "post 1 ann 9 2018-02-01 one", "post 1 ann 9 - one")), List.of());

            assertThat(engine.query("SELECT likes FROM reactions ORDER BY observed_at NULLS LAST")
                            .numbers("likes"))
                    .containsExactly(5, 9, 9);
        }
    }

    @Test
    void aPostCollectedInItsOwnRightTakesThePlaceOfOneSeenThrough() {
        SourceFile file =
                file(folder, "a", "through 1 ann 5 - glimpse", "through 2 ann 5 - glimpse", "post 2 ann 5 - own");
        try (Engine engine = open(folder)) {
            List<Flow> flows = engine.append(List.of(file), List.of());
            List<Flow> later = engine.append(
                    List.of(file(folder, "b", "post 1 ann 5 - own", "through 2 ann 5 - glimpse")), List.of());

            assertThat(flows)
                    .extracting(Flow::read, Flow::kept, Flow::seenThrough)
                    .containsExactly(tuple(1L, 1L, 2L));
            assertThat(later)
                    .extracting(Flow::read, Flow::kept, Flow::seenThrough)
                    .containsExactly(tuple(1L, 1L, 1L));
            Frame messages = engine.query("SELECT text, seen_through FROM messages");
            assertThat(messages.words("text")).containsExactly("own", "own");
            assertThat(messages.numbers("seen_through")).containsOnly(0);
            assertThat(engine.query("SELECT * FROM links").rows()).isEqualTo(2);
        }
    }

    @Test
    void anAccountKeepsTheLastKnownValueAndTheNewestCount() {
        SourceFile file = file(
                folder,
                "a",
                "post 1 ann 5 - x",
                "account ann Ann 20 2018-03-01",
                "account ann - 10 2018-01-01",
                "post 2 bob 5 - x");
        try (Engine engine = open(folder)) {
            engine.append(List.of(file), ImportPlan.of(List.of()).withoutPseudonyms());

            Frame accounts = engine.query("SELECT * FROM accounts");
            assertThat(accounts.words("account_id")).containsExactly("ann", "bob");
            assertThat(accounts.words("handle")).containsExactly("Ann", null);
            assertThat(accounts.numbers("followers")).containsExactly(20, Double.NaN);
            assertThat(accounts.words("followers_observed_at")).containsExactly("2018-03-01T00:00:00Z", null);
        }
    }

    @Test
    void anAccountThatNobodyListedIsUnknown() {
        SourceFile file = file(folder, "a", "account 7 MayorAnn - -", "post 1 7 5 - x", "post 2 bob 5 - x");
        try (Engine engine = open(folder)) {
            engine.append(
                    List.of(file),
                    List.of(
                            actor("mayorann", "", Role.CITY),
                            actor("MAYORANN", "X", Role.MAYOR),
                            actor("eve", "", Role.NGO)));

            Frame roles = engine.query("SELECT account_id, role FROM account_roles ORDER BY account_id");
            assertThat(roles.words("role"))
                    .as("the row that names the platform goes first")
                    .containsExactly("mayor", "unknown");
            assertThat(engine.query("SELECT * FROM actors WHERE account_id IS NULL")
                            .rows())
                    .isEqualTo(2);
        }
    }

    @Test
    void aFileThatBreaksChangesNothing() {
        try (Engine engine = open(folder)) {
            engine.append(List.of(file(folder, "a", "post 1 ann 5 - x")), List.of());

            assertThatThrownBy(() -> engine.append(List.of(file(folder, "b", "post 2 ann 5 - x", "break")), List.of()))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("b cannot be read to its end");
            assertThat(engine.query("SELECT * FROM messages").rows()).isEqualTo(1);
        }
    }

    @Test
    void everyMessageButRepostsIsCodedInTheOrderOfTheCorpus() {
        String[] lines = IntStream.range(0, 5000)
                .mapToObj(i -> (i % 5 == 0 ? "repost " : "post ") + i + " ann - - " + "a".repeat(i % 301) + "b")
                .toArray(String[]::new);
        try (Engine engine = open(folder)) {
            engine.append(List.of(file(folder, "a", lines)), List.of());
            engine.code(new Counting());

            Frame codes = engine.query("SELECT * FROM codes WHERE coder <> 'length'");
            double without = engine.query("SELECT count(*) AS n FROM messages WHERE text = 'b' AND kind <> 'repost'")
                    .numbers("n")[0];
            assertThat(without).isPositive();
            assertThat(codes.rows()).isEqualTo(3 * 4000 - (int) without);
            assertThat(List.of(codes.words("message_id")).subList(0, 6)).containsExactly("1", "1", "1", "2", "2", "2");
            assertThat(List.of(codes.words("variable")).subList(0, 3))
                    .containsExactly("letters", "share_of_a", "first_a");
            assertThat(List.of(codes.words("value")).subList(0, 6))
                    .containsExactly("2", "0.5", "a", "3", "0.6666666666666666", "a");
            assertThat(List.of(codes.words("evidence")).subList(0, 2)).containsExactly("a", "");
            assertThat(Arrays.stream(codes.numbers("confidence")).limit(3))
                    .containsExactly(Double.NaN, Double.NaN, 0.5);
            assertThat(engine.query("SELECT first_a FROM codes_wide WHERE first_a = 'a'")
                            .rows())
                    .isEqualTo(4000 - (int) without);
            Frame wide = engine.query("SELECT * FROM codes_wide WHERE message_id = '2'");
            assertThat(wide.numbers("letters")).containsExactly(3);
            assertThat(wide.numbers("share_of_a")).containsExactly(2 / 3.0);
        }
    }

    @Test
    void whatBelongsTogetherBearsTheIdOfItsEarliestMessage() {
        try (Engine engine = open(folder)) {
            engine.append(
                    List.of(file(
                            folder,
                            "a",
                            "post 1 ann 1 2018-03-01 xx",
                            "post 2 ann 1 2018-03-01 alone",
                            "repost 3 ann 1 2018-03-01 yy",
                            "post 4 ann 1 2018-03-01 zz",
                            "post 5 ann 1 2018-03-01 aa")),
                    List.of());
            engine.code(new Counting());

            Frame codes = engine.query("SELECT * FROM codes WHERE coder = 'length' ORDER BY message_id");
            assertThat(codes.words("message_id")).containsExactly("1", "4", "5");
            assertThat(codes.words("value")).containsExactly("1", "1", "1");
            assertThat(codes.words("variable")).containsOnly("as_long_as");
            Frame wide = engine.query("SELECT message_id, letters, as_long_as FROM codes_wide ORDER BY message_id");
            assertThat(wide.words("as_long_as")).containsExactly("1", null, "1", "1");
            assertThat(wide.numbers("letters")).containsExactly(2, 5, 2, 2);

            engine.leaveOut("SELECT message_id FROM codes WHERE coder = 'length' AND value <> message_id");
            assertThat(engine.query("SELECT message_id FROM messages ORDER BY 1")
                            .words("message_id"))
                    .containsExactly("1", "2", "3");
            assertThat(engine.query("SELECT message_id FROM message_languages").rows())
                    .isEqualTo(3);
            engine.leaveOut("");
            assertThat(engine.query("SELECT message_id FROM messages").rows()).isEqualTo(5);
            engine.leaveOut("SELECT message_id FROM messages");
            engine.code(new Counting());
            assertThat(engine.query("SELECT DISTINCT message_id FROM codes").rows())
                    .as("coding sees all messages")
                    .isEqualTo(4);
        }
    }

    @Test
    void anEmptyStudyHasAllTablesWithoutRows() {
        try (Engine engine = open(folder)) {
            for (String table : List.of(
                    "messages",
                    "reactions",
                    "accounts",
                    "actors",
                    "links",
                    "rejected",
                    "flow",
                    "codes",
                    "account_roles",
                    "message_languages")) {
                assertThat(engine.query("SELECT * FROM " + table).rows())
                        .as(table)
                        .isZero();
            }
            engine.code(new Counting());
            assertThat(engine.query("SELECT share_of_a FROM codes_wide").rows()).isZero();
        }
    }

    @Test
    void numbersAndTruthsBecomeNumbersAndAllElseWords() {
        try (Engine engine = open(folder)) {
            Frame frame = engine.query(
                    "SELECT true AS t, 1.5 AS d, sum(x) AS h, NULL::BOOLEAN AS n, DATE '2017-06-01' AS day,"
                            + " 'w' AS w FROM (VALUES (1::BIGINT)) AS v(x)");
            assertThat(frame.numbers("t")).containsExactly(1);
            assertThat(frame.numbers("d")).containsExactly(1.5);
            assertThat(frame.numbers("h")).containsExactly(1);
            assertThat(frame.numbers("n")).containsExactly(Double.NaN);
            assertThat(frame.words("day")).containsExactly("2017-06-01");
            assertThat(frame.words("w")).containsExactly("w");
        }
    }

    @Test
    void aBrokenQuestionIsAnEngineException() {
        try (Engine engine = open(folder)) {
            assertThatThrownBy(() -> engine.query("SELECT likse FROM reactions"))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("likse");
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static Actor actor(String handle, String platform, Role role) {
        return new Actor(handle, platform, null, role, null, null, null, null);
    }
}
