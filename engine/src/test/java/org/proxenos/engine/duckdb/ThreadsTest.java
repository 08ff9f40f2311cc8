package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.source.Collected;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Lines;
import org.proxenos.inference.frame.Frame;

/** Where threads begin, how deep answers are, and what becomes of parents that are missing or run in a circle. */
class ThreadsTest {
    @TempDir
    Path folder;

    @Test
    void everyAnswerFindsTheRootAndItsDepth() {
        Frame threads = threads(List.of(post("a", null, null), post("c", "b", null), post("b", "a", null)));

        assertThat(rows(threads))
                .containsExactlyInAnyOrder(
                        tuple("a", "a", 0.0, false, false),
                        tuple("b", "a", 1.0, false, false),
                        tuple("c", "a", 2.0, false, false));
    }

    @Test
    void answersToAMissingMessageHangBelowItsId() {
        Frame threads = threads(List.of(post("b", "gone", null), post("c", "gone", null), post("d", "c", null)));

        assertThat(rows(threads))
                .containsExactlyInAnyOrder(
                        tuple("b", "gone", 1.0, true, false),
                        tuple("c", "gone", 1.0, true, false),
                        tuple("d", "gone", 2.0, false, false));
    }

    @Test
    void theThreadThatThePlatformStatesHelpsWhereAParentIsMissingOrUnnamed() {
        Frame threads = threads(List.of(
                post("b", "gone", "root"), post("c", null, "root"), post("d", "c", "root"), post("e", null, "e")));

        assertThat(rows(threads))
                .containsExactlyInAnyOrder(
                        tuple("b", "root", 1.0, true, false),
                        tuple("c", "root", 1.0, true, false),
                        tuple("d", "root", 2.0, false, false),
                        tuple("e", "e", 0.0, false, false));
    }

    @Test
    void aCircleIsCutAtItsSmallestIdAndCounted() {
        Frame threads = threads(List.of(
                post("b", "c", null),
                post("c", "d", null),
                post("d", "b", null),
                post("a", "c", null),
                post("s", "s", null)));

        assertThat(rows(threads))
                .containsExactlyInAnyOrder(
                        tuple("b", "b", 0.0, false, true),
                        tuple("d", "b", 1.0, false, true),
                        tuple("c", "b", 2.0, false, true),
                        tuple("a", "b", 3.0, false, true),
                        tuple("s", "s", 0.0, false, true));
    }

    @Test
    void aConversationIsDerivedWhereNobodyStatesIt() {
        try (Engine engine = engine(List.of(post("b", "a", null), post("c", "b", "x"), post("d", null, null)))) {
            Frame messages = engine.query("SELECT * FROM messages ORDER BY message_id");
            assertThat(messages.words("conversation_id")).containsExactly("a", "x", "d");
            assertThat(messages.words("conversation_source")).containsExactly("thread", "platform", "thread");
        }
    }

    @Test
    void aThreadIsDerivedAnewWhenItsRootComesLater() {
        List<Collected> posts = new ArrayList<>(List.of(post("b", "a", null)));
        try (Engine engine = engine(posts)) {
            posts.clear();
            posts.add(post("a", "r", null));
            posts.add(post("r", null, null));
            engine.append(List.of(Lines.file(folder, "later", "")), List.of());

            Frame messages = engine.query("SELECT * FROM messages ORDER BY message_id");
            assertThat(messages.words("conversation_id")).containsExactly("r", "r", "r");
            assertThat(engine.query("SELECT * FROM threads WHERE parent_missing")
                            .rows())
                    .isZero();
        }
    }

    @Test
    void aRepostIsInNoThread() {
        Message repost = post("r", null, null).message();
        Collected passedOn = new Collected(
                new Message(
                        "r",
                        "x",
                        null,
                        Kind.REPOST,
                        null,
                        null,
                        null,
                        "",
                        null,
                        null,
                        "a",
                        null,
                        repost.strand(),
                        "f",
                        1),
                null,
                List.of());
        assertThat(threads(List.of(post("a", null, null), passedOn)).words("message_id"))
                .containsExactly("a");
    }

    @Test
    void aThreadOfAnyDepthIsClimbed() {
        int deep = 100_000;
        List<Collected> posts = IntStream.range(0, deep)
                .mapToObj(i -> post("m" + i, i == 0 ? null : "m" + (i - 1), null))
                .toList();
        try (Engine engine = engine(posts)) {
            Frame deepest = engine.query("SELECT max(depth) AS d, count(DISTINCT root_id) AS roots FROM threads");
            assertThat(deepest.numbers("d")).containsExactly(deep - 1);
            assertThat(deepest.numbers("roots")).containsExactly(1);
        }
    }

    @Test
    void threadsEqualPlainJavaOverRandomAnswers() {
        SplittableRandom random = new SplittableRandom(20170601);
        Map<String, @Nullable String> parents = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            boolean answers = random.nextInt(10) < 9;
            parents.put("m" + i, answers ? "m" + random.nextInt(3300) : null);
        }
        Frame threads = threads(parents.entrySet().stream()
                .map(e -> post(e.getKey(), e.getValue(), null))
                .toList());

        List<Tuple> expected = new ArrayList<>();
        parents.forEach((id, parent) -> expected.add(plain(id, parents)));
        assertThat(rows(threads)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).anyMatch(row -> row.toList().get(4).equals(true));
    }

    /** Climbs one message up by steps; a circle's root is its smallest member. */
    private static Tuple plain(String id, Map<String, @Nullable String> parents) {
        List<String> way = new ArrayList<>(List.of(id));
        Set<String> passed = new HashSet<>(way);
        String at = parents.get(id);
        boolean missing = at != null && !parents.containsKey(at);
        while (at != null && passed.add(at)) {
            way.add(at);
            at = parents.get(at);
        }
        if (at == null) {
            return tuple(id, way.get(way.size() - 1), way.size() - 1.0, missing, false);
        }
        List<String> circle = way.subList(way.indexOf(at), way.size());
        String root = circle.stream().min(String::compareTo).orElseThrow();
        double depth = way.indexOf(root);
        return tuple(id, root, depth, false, true);
    }

    private Frame threads(List<Collected> posts) {
        try (Engine engine = engine(posts)) {
            return engine.query("SELECT * FROM threads");
        }
    }

    private Engine engine(List<Collected> posts) {
        Engine engine = DuckDbEngine.open(
                folder.resolve("corpus"),
                folder.resolve("codes"),
                DuckDbOptions.defaults(),
                (raw, origin, format, sink) -> {
                    posts.forEach(sink::collected);
                    return new Detection("given", 1, null, 0);
                });
        engine.append(List.of(Lines.file(folder, "a", "")), List.of());
        return engine;
    }

    private static List<Tuple> rows(Frame threads) {
        return IntStream.range(0, threads.rows())
                .mapToObj(i -> tuple(
                        threads.words("message_id")[i],
                        threads.words("root_id")[i],
                        threads.numbers("depth")[i],
                        threads.numbers("parent_missing")[i] == 1,
                        threads.numbers("cyclic")[i] == 1))
                .toList();
    }

    private static Collected post(String id, @Nullable String parent, @Nullable String conversation) {
        Kind kind = parent == null ? Kind.POST : Kind.REPLY;
        return new Collected(
                new Message(
                        id,
                        "x",
                        null,
                        kind,
                        null,
                        null,
                        null,
                        "text",
                        parent,
                        null,
                        null,
                        conversation,
                        Strand.ACCOUNTS,
                        "f",
                        1),
                null,
                List.of());
    }
}
