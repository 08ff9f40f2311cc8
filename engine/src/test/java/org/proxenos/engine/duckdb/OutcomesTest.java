package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.source.Collected;
import org.proxenos.engine.Engine;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.Intake;
import org.proxenos.engine.Lines;
import org.proxenos.inference.frame.Frame;
import org.proxenos.outcomes.Outcome;
import org.proxenos.outcomes.Parameters;

/** What the outcomes' SQL answers, set against plain Java over the same random corpus. */
class OutcomesTest {
    private static final Instant START = Instant.parse("2017-05-01T00:00:00Z");
    private static final Instant EVENT = Instant.parse("2017-05-20T00:00:00Z");
    private static final Instant END = Instant.parse("2017-06-10T00:00:00Z");

    @TempDir
    Path folder;

    private final List<Collected> posts = randomPosts(new SplittableRandom(20170601));
    private final Map<String, Long> followers = Map.of("a0", 1000L, "a1", 0L, "a2", 250L);

    @Test
    void messageOutcomesEqualPlainJava() {
        Frame frame = ask(Outcome.MESSAGE_OUTCOMES.sql(
                Parameters.NONE.with("baseline_from", START).with("baseline_until", EVENT)));

        Map<String, Collected> own = new HashMap<>();
        posts.stream().filter(p -> p.message().kind() != Kind.REPOST).forEach(p -> own.put(id(p), p));
        assertThat(frame.words("message_id")).containsExactlyInAnyOrderElementsOf(own.keySet());
        for (int i = 0; i < frame.rows(); i++) {
            Collected post = Objects.requireNonNull(own.get(frame.words("message_id")[i]));
            Reactions counts = Objects.requireNonNull(post.reactions());
            String account = Objects.requireNonNull(post.message().accountId());
            assertSame(frame, i, "likes", number(counts.likes()));
            assertSame(frame, i, "rel_likes", ratio(counts.likes(), habit(account, Reactions::likes)));
            assertSame(frame, i, "rel_replies", ratio(counts.replies(), habit(account, Reactions::replies)));
            assertSame(frame, i, "replies_per_1000", 1000 * ratio(counts.replies(), number(followers.get(account))));
            assertSame(frame, i, "replies_per_repost", ratio(counts.replies(), number(counts.reposts())));
            double age = Duration.between(at(post), counts.observedAt()).toMinutes() / 60.0;
            assertSame(frame, i, "age_hours", counts.isEmpty() ? Double.NaN : age);
        }
    }

    @Test
    void accountWindowEqualsPlainJava() {
        Frame frame = ask(Outcome.ACCOUNT_WINDOW.sql(
                Parameters.NONE.withWindow("before", START, EVENT).withWindow("it's on", EVENT, END)));

        assertThat(frame.rows()).isEqualTo(8);
        for (int i = 0; i < frame.rows(); i++) {
            boolean before = frame.words("window_name")[i].equals("before");
            String account = frame.words("account_id")[i];
            List<Reactions> counts = originals(account, before ? START : EVENT, before ? EVENT : END);
            double many = number(followers.get(account));
            assertSame(frame, i, "posts", counts.size());
            assertSame(frame, i, "p1", mean(counts, r -> r.likes() == null ? null : r.likes() > 0 ? 1L : 0L));
            assertSame(frame, i, "p3", 1000 * ratio(mean(counts, Reactions::likes), many));
            assertSame(frame, i, "c2", mean(counts, Reactions::replies));
            double shares = mean(counts, OutcomesTest::shares);
            assertSame(frame, i, "v2", shares);
            assertSame(
                    frame,
                    i,
                    "e",
                    1000 * ratio(mean(counts, Reactions::likes) + mean(counts, Reactions::replies) + shares, many));
        }
    }

    @Test
    void concentrationInputHoldsTheOriginalsOfAStretch() {
        Parameters stretch = Parameters.NONE.with("from", EVENT).with("until", (Instant) null);
        Frame frame = ask(Outcome.CONCENTRATION_INPUT.sql(stretch));
        long expected = posts.stream()
                .filter(p -> p.message().kind().isOriginal() && !at(p).isBefore(EVENT))
                .filter(p -> !Objects.requireNonNull(p.reactions()).isEmpty())
                .count();
        assertThat(frame.rows()).isEqualTo((int) expected).isPositive();
    }

    @Test
    void volumeCountsWhatIsNotARepost() {
        Frame frame = ask(Outcome.VOLUME.sql(Parameters.NONE.with("bin", "day")));
        double said =
                posts.stream().filter(p -> p.message().kind() != Kind.REPOST).count();
        assertThat(Arrays.stream(frame.numbers("messages")).sum()).isEqualTo(said);
        assertThat(frame.words("opens"))
                .allMatch(day -> day.endsWith("T00:00:00Z"))
                .isSorted();
        assertThat(frame.words("role")).containsOnly("unknown");
    }

    @Test
    void corpusFlowSaysWhyRecordsWereRejected() {
        try (Engine engine = DuckDbEngine.open(folder, folder, DuckDbOptions.defaults(), new Lines())) {
            engine.append(
                    List.of(Lines.file(folder, "b", "bad no date", "bad no date", "bad no id", "post 1 a 1 - x")),
                    List.of());
            Frame flow = engine.query(Outcome.CORPUS_FLOW.sql(Parameters.NONE));
            assertThat(flow.names())
                    .containsExactly("source", "strand", "read", "kept", "duplicate", "rejected", "reason");
            assertThat(flow.words("reason")).containsExactly("no date: 2; no id: 1");
            assertThat(flow.numbers("read")).containsExactly(4);
        }
    }

    @Test
    void aMissingParameterIsNamed() {
        assertThatThrownBy(() -> Outcome.VOLUME.sql(Parameters.NONE.with("bins", "day")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("volume takes the parameters [bin], not [bins]");
    }

    @Test
    void everyOutcomeSaysItsUnitAndItsQuestion() {
        assertThat(Outcome.values())
                .allMatch(o -> o.question().endsWith("?") && !o.unit().isEmpty());
    }

    private Frame ask(String sql) {
        Intake intake = (raw, origin, format, sink) -> {
            followers.forEach((id, n) -> sink.account(new Account(id, "x", id, null, n, null, null, null, null, null)));
            posts.forEach(sink::collected);
            return new Detection("random", 1, null, 0);
        };
        Path corpus = folder.resolve("corpus");
        try (Engine engine = DuckDbEngine.open(corpus, folder.resolve("codes"), DuckDbOptions.defaults(), intake)) {
            engine.append(
                    List.of(Lines.file(folder, "a", "")),
                    ImportPlan.of(List.of()).withoutPseudonyms());
            return engine.query(sql);
        }
    }

    private static List<Collected> randomPosts(SplittableRandom random) {
        List<Collected> posts = new ArrayList<>();
        Kind[] kinds = {Kind.POST, Kind.POST, Kind.QUOTE, Kind.REPLY, Kind.REPOST};
        for (int i = 0; i < 400; i++) {
            String id = Integer.toString(i);
            Instant at = START.plusSeconds(random.nextLong(40 * 86_400L));
            Message message = new Message(
                    id,
                    "x",
                    "a" + random.nextInt(4),
                    kinds[random.nextInt(kinds.length)],
                    at,
                    null,
                    null,
                    "text",
                    null,
                    null,
                    null,
                    null,
                    Strand.ACCOUNTS,
                    "a",
                    i + 1);
            Instant asked = END.plus(Duration.ofHours(random.nextInt(2000)));
            posts.add(new Collected(
                    message,
                    new Reactions(
                            id, asked, count(random), count(random), count(random), count(random), null, Map.of()),
                    List.of()));
        }
        return posts;
    }

    private static @Nullable Long count(SplittableRandom random) {
        int n = random.nextInt(6);
        return n == 5 ? null : (long) n * n;
    }

    private List<Reactions> originals(String account, Instant from, Instant until) {
        return posts.stream()
                .filter(p -> account.equals(p.message().accountId())
                        && p.message().kind().isOriginal())
                .filter(p -> !at(p).isBefore(from) && at(p).isBefore(until))
                .sorted(Comparator.comparing(OutcomesTest::id))
                .map(Collected::reactions)
                .toList();
    }

    private double habit(String account, Function<Reactions, @Nullable Long> count) {
        return mean(originals(account, START, EVENT), count);
    }

    private static double mean(List<Reactions> rows, Function<Reactions, @Nullable Long> count) {
        return rows.stream()
                .map(count)
                .filter(Objects::nonNull)
                .mapToLong(n -> n)
                .average()
                .orElse(Double.NaN);
    }

    private static @Nullable Long shares(Reactions r) {
        return r.reposts() == null ? null : r.reposts() + (r.quotes() == null ? 0 : r.quotes());
    }

    private static double ratio(@Nullable Long a, double b) {
        return ratio(number(a), b);
    }

    private static double ratio(double a, double b) {
        return b == 0 ? Double.NaN : a / b;
    }

    private static double number(@Nullable Long n) {
        return n == null ? Double.NaN : n;
    }

    private static Instant at(Collected post) {
        return Objects.requireNonNull(post.message().publishedAt());
    }

    private static String id(Collected post) {
        return post.message().messageId();
    }

    private static void assertSame(Frame frame, int row, String column, double expected) {
        double found = frame.numbers(column)[row];
        if (Double.isNaN(expected)) {
            assertThat(found).as("%s of row %d", column, row).isNaN();
        } else {
            assertThat(found).as("%s of row %d", column, row).isCloseTo(expected, within(1e-9));
        }
    }
}
