package org.proxenos.workbench.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Patience;
import org.proxenos.corpus.collect.Subject;
import org.proxenos.workbench.collect.Harvest.End;

/** Pages of a server that fails in every way, in a time that nobody waits for. */
final class CollectingTest {
    private static final int POSTS = 130;
    private static final Pattern ID = Pattern.compile("\"uri\":\"https://city.example/posts/(\\d+)\"");

    @TempDir
    private Path study;

    private final FakePace pace = new FakePace();
    private Platform platform;

    @BeforeEach
    void open() throws IOException {
        platform = new Platform(POSTS);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private CollectionPlan tag() {
        return plan("tag", Subject.HASHTAG, platform.address(), "climate", null);
    }

    private static CollectionPlan plan(
            String name, Subject subject, String server, String value, @Nullable String token) {
        return new CollectionPlan(name, subject, server, value, List.of(), List.of(), Strand.STREAM, null, null, token);
    }

    private Collecting collecting(Web.Limits limits) {
        Patience patience = new Patience(new SplittableRandom(1));
        World world = new World(Web.open(limits), new Hosts(), patience, pace, text -> {});
        return new Collecting(study, study.resolve("sources"), world);
    }

    private List<Harvest> run(CollectionPlan... plans) throws IOException {
        return collecting(Web.Limits.USUAL).run(List.of(plans), Map.of("TOKEN", "s3cret")::get);
    }

    private String stored(String name) throws IOException {
        try (Stream<Path> files = Files.list(study.resolve("sources/collected").resolve(name))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private Set<Integer> posts(String name) throws IOException {
        return ID.matcher(stored(name))
                .results()
                .map((MatchResult id) -> Integer.valueOf(id.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<Integer> upTo(int number) {
        return IntStream.rangeClosed(1, number).boxed().collect(Collectors.toSet());
    }

    @Test
    void whateverGoesWrongOnTheWayIsAskedForAgain() throws IOException {
        platform.fail(
                Platform.status(503, "<html>Being mended</html>"),
                Platform.status(500, ""),
                Platform.broken(),
                Platform.status(200, "<html>Being mended</html>"),
                Platform.status(200, "[{\"id\":"),
                Platform.status(502, "{}"));
        Harvest harvest = run(tag()).get(0);
        assertThat(harvest.end()).isEqualTo(End.DONE);
        assertThat(harvest.tally().pages()).isEqualTo(4);
        assertThat(posts("tag")).isEqualTo(upTo(POSTS));
        assertThat(pace.sleeps()).hasSize(6).allMatch(wait -> wait.compareTo(Duration.ofSeconds(32)) <= 0);
        assertThat(stored("tag").lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("{\"collected_at\":\"2026-03-01T12:0"));
    }

    @Test
    void aLimitIsWaitedOutByAllCollectionsOfTheServer() throws IOException {
        platform.fail(
                Platform.status(429, "{\"error\":\"Too many requests\"}", "Retry-After", "100"),
                Platform.status(200, "[]", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "2026-03-01T12:03:00Z"));
        List<Harvest> harvests = run(tag(), plan("ctx", Subject.CONTEXT, platform.address(), "10", null));
        assertThat(harvests).allMatch(harvest -> harvest.end() == End.DONE);
        assertThat(pace.sleeps()).containsExactly(Duration.ofSeconds(100), Duration.ofSeconds(81));
    }

    @Test
    void aServerThatWantsToBeLeftAloneForLongIsLeftAlone() throws IOException {
        platform.fail(Platform.status(429, "", "Retry-After", "7200"));
        Harvest harvest = run(tag()).get(0);
        assertThat(harvest.end()).isEqualTo(End.UNFINISHED);
        assertThat(harvest.reason()).contains("status 429");
        assertThat(pace.sleeps()).isEmpty();
        assertThat(platform.asked()).hasSize(1);
    }

    @Test
    void whatEightTriesDidNotBringTheNextRunDoes() throws IOException {
        pace.stopAfter(2);
        assertThat(run(tag()).get(0).end()).isEqualTo(End.STOPPED);
        pace.stopAfter(1000);
        platform.fail(Stream.generate(Platform::broken).limit(8).toArray(Platform.Trouble[]::new));
        assertThat(run(tag()).get(0).end()).isEqualTo(End.UNFINISHED);
        platform.post(5);
        pace.stopAfter(1000);
        assertThat(run(tag()).get(0).end()).isEqualTo(End.DONE);
        assertThat(posts("tag")).isEqualTo(upTo(POSTS + 5));
        assertThat(stored("tag").lines()).hasSize(5);
    }

    @Test
    void anotherRunBringsWhatIsNewAndNothingElse() throws IOException {
        run(tag());
        platform.post(3);
        pace.stopAfter(1000);
        Harvest harvest = run(tag()).get(0);
        assertThat(harvest.tally()).isEqualTo(new Harvest.Tally(1, 3, 3, List.of()));
        assertThat(posts("tag")).isEqualTo(upTo(POSTS + 3));
    }

    @Test
    void aLineThatWasTornIsCutOff() throws IOException {
        pace.stopAfter(2);
        run(tag());
        Path file = study.resolve("sources/collected/tag/tag-0001.jsonl");
        Files.writeString(file, "{\"collected_at\":\"2026-03-01T12:00:00Z\",\"resp", StandardOpenOption.APPEND);
        Files.writeString(file.resolveSibling("tag.state.part"), "{\"ne");
        pace.stopAfter(1000);
        run(tag());
        assertThat(posts("tag")).isEqualTo(upTo(POSTS));
        assertThat(stored("tag").lines()).allMatch(line -> line.endsWith("]}"));
        assertThat(file.resolveSibling("tag.state.part")).doesNotExist();
    }

    @Test
    void aStateThatIsNoneIsNamedWithItsRemedy() throws IOException {
        run(tag());
        Files.writeString(study.resolve("sources/collected/tag/tag.state"), "[]");
        assertThatThrownBy(() -> run(tag()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tag.state")
                .hasMessageContaining("delete it to collect from the beginning");
    }

    @Test
    void whatIsRefusedStopsNothingElse() throws IOException {
        List<Harvest> harvests = run(
                plan("who", Subject.ACCOUNT, platform.address(), "nobody@city.example", null),
                plan("bsky", Subject.AUTHOR, platform.address(), "nobody.example", null),
                plan("odd", Subject.FEED, platform.address() + "/api/v1/statuses/10", "", null),
                tag());
        assertThat(harvests)
                .extracting(Harvest::end)
                .containsExactly(End.REFUSED, End.REFUSED, End.UNFINISHED, End.DONE);
        assertThat(harvests.get(0).reason()).contains("has no account 'nobody@city.example'", "mend it in study.yaml");
        assertThat(harvests.get(1).reason()).contains("Profile not found");
        assertThat(harvests.get(2).reason()).contains("answered no feed, but something else");
        assertThat(posts("tag")).isEqualTo(upTo(POSTS));
    }

    @Test
    void anAnswerWithoutAnEndIsNotKept() throws IOException {
        Harvest harvest = collecting(new Web.Limits(Duration.ofSeconds(10), 5_000))
                .run(List.of(tag()), name -> null)
                .get(0);
        assertThat(harvest.end()).isEqualTo(End.UNFINISHED);
        assertThat(harvest.reason()).contains("the answer is larger than 5,000 bytes");
        assertThat(study.resolve("sources/collected/tag")).isEmptyDirectory();
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws IOException {
        platform.delay(5_000);
        Harvest harvest = collecting(new Web.Limits(Duration.ofMillis(50), 5_000))
                .run(List.of(tag()), name -> null)
                .get(0);
        assertThat(harvest.end()).isEqualTo(End.UNFINISHED);
    }

    @Test
    void aTokenIsShownToItsServerAndNotToWhereThatLeads() throws IOException {
        try (Platform other = new Platform(2)) {
            platform.fail(
                    Platform.status(302, "", "Location", other.address() + "/api/v1/timelines/tag/climate?limit=40"));
            Harvest harvest = run(plan("tag", Subject.HASHTAG, platform.address(), "climate", "TOKEN"))
                    .get(0);
            assertThat(harvest.tally().items()).isEqualTo(2);
            assertThat(platform.headers().get(0)).containsEntry("authorization", "Bearer s3cret");
            assertThat(platform.headers().get(0).get("user-agent")).startsWith("proxenos/");
            assertThat(other.headers().get(0))
                    .doesNotContainKey("authorization")
                    .containsKey("user-agent");
            assertThat(stored("tag")).doesNotContain("s3cret");
        }
    }

    @Test
    void leadingOnAndOnOrElsewhereIsNotFollowed() throws IOException {
        Platform.Trouble round = Platform.status(307, "", "Location", "/api/v1/timelines/tag/climate?limit=40");
        platform.fail(Stream.generate(() -> round).limit(6 * 8).toArray(Platform.Trouble[]::new));
        assertThat(run(tag()).get(0).reason()).contains("leads on to other addresses without an end");
        pace.stopAfter(1000);
        Platform.Trouble file = Platform.status(301, "", "Location", "file:///etc/hosts");
        platform.fail(Stream.generate(() -> file).limit(8).toArray(Platform.Trouble[]::new));
        assertThat(run(tag()).get(0).reason()).contains("leads to 'file:///etc/hosts', which is not followed");
    }

    @Test
    void aTokenThatIsNotThereIsNamedBeforeAnythingIsAsked() {
        CollectionPlan plan = plan("tag", Subject.HASHTAG, platform.address(), "climate", "NOT_THERE");
        assertThatThrownBy(() -> run(tag(), plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("environment variable NOT_THERE, which token: of 'tag' names, is not set");
        assertThat(platform.asked()).isEmpty();
    }

    @Test
    void twoRunsAtATimeAreOneTooMany() throws IOException {
        Path lock = study.resolve(".collect.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> run(tag()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another command");
        }
        assertThat(run(tag()).get(0).end()).isEqualTo(End.DONE);
    }

    @Test
    void aFeedThatForgotIsSaidToHave() throws IOException {
        CollectionPlan news = plan("news", Subject.FEED, platform.address() + "/feed.xml", "", null);
        run(news);
        pace.stopAfter(1000);
        assertThat(run(news).get(0).tally()).as("not changed").isEqualTo(new Harvest.Tally(1, 0, 0, List.of()));
        platform.post(30);
        pace.stopAfter(1000);
        assertThat(run(news).get(0).tally().gaps()).hasSize(1);
        assertThat(Files.readString(study.resolve("sources/collected/news/news.state")))
                .contains("collect more often");
        try (Stream<Path> files = Files.list(study.resolve("sources/collected/news"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("news-0001.xml", "news-0002.xml", "news.state");
        }
    }

    @Test
    void aFullFileIsFollowedByAnother() throws IOException {
        try (RawFolder raw = RawFolder.open(study, "raw")) {
            raw.add("x".repeat((int) RawFolder.ROLL));
            raw.add("second");
        }
        try (RawFolder raw = RawFolder.open(study, "raw")) {
            raw.add("third");
            assertThat(study.resolve("raw/raw-0002.jsonl")).hasContent("second\nthird\n");
            StringBuilder last = new StringBuilder();
            raw.last(15, last::append);
            assertThat(last).hasToString("secondthird");
        }
    }

    @Test
    void aFileOfOneTornLineIsEmptied() throws IOException {
        Path file = Files.createDirectories(study.resolve("raw")).resolve("raw-0001.jsonl");
        Files.write(file, "x".repeat(200_000).getBytes(StandardCharsets.UTF_8));
        RawFolder.open(study, "raw").close();
        assertThat(file).isEmptyFile();
    }
}
