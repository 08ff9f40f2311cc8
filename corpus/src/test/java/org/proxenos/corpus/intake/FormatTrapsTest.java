package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.Collected;

/** The traps in exports that no test of a single reader is named for, and the table of all of them in the reference. */
class FormatTrapsTest {
    private static final Path ROOT = Path.of(System.getProperty("proxenos.root"));
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)#(\\w+)`");
    private static final String HEAD =
            "{\"source_platform\":\"twitter.com\",\"item_id\":\"11\",\"timestamp_collected\":1704972600123,\"data\":";
    private static final String POST =
            "{\"rest_id\":\"11\",\"core\":{\"user_results\":{\"result\":{\"rest_id\":\"7\",\"legacy\":{\"screen_name\":\"mayor_a\",\"name\":\"Mayor"
                    + " A\"}}}},\"views\":{\"count\":\"12\"},\"legacy\":{\"full_text\":\"trams run\",\"created_at\":\"Thu"
                    + " Jan 11 11:28:55 +0000 2024\","
                    + "\"conversation_id_str\":\"11\",\"user_id_str\":\"7\",\"favorite_count\":22,\"retweet_count\":18,\"lang\":\"en\","
                    + "\"entities\":{\"hashtags\":[{\"text\":\"a\"}]}}}";

    @Test
    void everyTrapOfTheReferenceHasATestNamedForIt() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/reference/formats.md"));
        String section = page.substring(page.indexOf("## Traps and their tests"), page.indexOf("## Real files"));
        List<String> rows = section.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| trap"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(35);
        for (String row : rows) {
            List<MatchResult> tests = NAMED.matcher(row).results().toList();
            assertThat(tests).as("no test: " + row).isNotEmpty();
            for (MatchResult test : tests) {
                assertThat(source(test.group(1)))
                        .as(row)
                        .containsPattern(
                                "(?s)@(?:Parameterized)?Test\\b(?:(?!\\bvoid\\b).)*void " + test.group(2) + "\\(");
            }
        }
    }

    @Test
    void fullTextWinsOverText() {
        Collected post = Tally.of("[{\"id_str\":\"1\",\"text\":\"cut…\",\"full_text\":\"the text in"
                        + " full\",\"retweet_count\":0,\"favorite_count\":1}]")
                .post();
        assertThat(post.message().text()).isEqualTo("the text in full");
        Collected extended = Tally.of(
                        "[{\"id_str\":\"1\",\"text\":\"cut…\",\"extended_tweet\":{\"full_text\":\"the text in"
                                + " full\"},\"favorite_count\":1}]")
                .post();
        assertThat(extended.message().text()).isEqualTo("the text in full");
    }

    @Test
    void everyCountCarriesTheTimeAtWhichItWasObserved() {
        Map<String, Instant> times = Map.of(
                "zeeschuimer-x/posts.ndjson", Instant.ofEpochMilli(1704972600123L),
                "twarc-csv/tweets.csv", Instant.parse("2021-09-23T00:00:00Z"),
                "twitwi-x/posts.csv", Instant.parse("2021-01-11T15:19:34.944588Z"),
                "4cat-bluesky/posts.csv", Instant.parse("2025-06-05T08:00:00Z"));
        times.forEach((sample, at) -> assertThat(Sample.tallyOf(sample).posts)
                .as(sample)
                .filteredOn(post -> post.reactions() != null)
                .isNotEmpty()
                .allSatisfy(post -> assertThat(Tally.counts(post).observedAt()).isEqualTo(at)));
        String wrapped =
                "{\"request_path\":\"/api\",\"collected_at\":\"2026-01-02T03:04:05Z\",\"response\":[{\"id\":\"1\",\"uri\":\"https://a.example/1\","
                        + "\"content\":\"<p>a</p>\",\"favourites_count\":1,\"account\":{\"id\":\"2\",\"username\":\"a\",\"acct\":\"a\",\"url\":\"https://a.example/@a\"}}]}";
        assertThat(Tally.counts(Tally.of(wrapped).post()).observedAt())
                .isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        Collected undated = Tally.of("id,text,likes\n1,a,3\n").post();
        assertThat(Tally.counts(undated).observedAt())
                .as("not known, and not the time of the import")
                .isNull();
    }

    @Test
    void fourCatFlagsAreYesOrNoAndItsListsHaveCommas() {
        Tally tally = Sample.tallyOf("4cat-x-api/posts.csv");
        assertThat(tally.posts)
                .extracting(post -> post.message().kind())
                .containsExactly(Kind.POST, Kind.REPOST, Kind.REPLY, Kind.QUOTE);
        assertThat(tally.posts.get(0).links())
                .contains(new Link(Link.Kind.HASHTAG, "harbour"), new Link(Link.Kind.HASHTAG, "ferry"))
                .contains(new Link(Link.Kind.MENTION, "c"), new Link(Link.Kind.MENTION, "d"));
    }

    @Test
    void fourCatAnnotationsAreToldApart() {
        Tally tally = Tally.of("""
            id,item_id,label,type,value,author,author_original,by_processor,timestamp,timestamp_created
            1,1348592722928656384,stance,text,against,ann,ann,no,1748804400,1748804400
            2,1348592722928656384,tone,text,angry,ann,ann,no,1748804400,1748804400
            """);
        assertThat(tally.posts).isEmpty();
        assertThat(tally.rejected).isEmpty();
        assertThat(tally.other).containsOnly(Map.entry("annotations", 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legacy",
                "core",
                "hashtags",
                "screen_name",
                "views",
                "entities",
                "user_results",
                "lang",
                "created_at"
            })
    void zeeschuimerFieldsThatVanishCostThemselvesOnly(String field) {
        Tally whole = Tally.of(HEAD + POST + "}\n");
        Tally tally = Tally.of(HEAD + POST.replace("\"" + field + "\"", "\"gone\"") + "}\n");
        assertThat(whole.post().message().accountId()).isEqualTo("7");
        assertThat(tally.rejected).isEmpty();
        Collected post = tally.post();
        assertThat(post.message().messageId()).isEqualTo("11");
        if (!field.equals("legacy")) {
            assertThat(post.message().text()).isEqualTo("trams run");
            assertThat(Tally.counts(post).likes()).isEqualTo(22);
        }
        assertThat(Tally.counts(whole.post()).views()).isEqualTo(12);
    }

    @Test
    void crowdTangleOfInstagramHasItsWordsInDescription() {
        Collected post =
                Sample.tallyOf("crowdtangle-instagram/accounts.csv").posts.get(0);
        assertThat(post.message().platform()).isEqualTo("instagram");
        assertThat(post.message().text()).isEqualTo("The harbour, é😀 #harbour");
        assertThat(post.message().publishedAt()).isEqualTo(Instant.parse("2020-04-16T07:48:29Z"));
        assertThat(Tally.counts(post).likes()).isEqualTo(100);
        assertThat(Tally.counts(post).replies()).isEqualTo(3);
        assertThat(Tally.counts(post).views()).as("0 says that nobody counted").isNull();
        assertThat(Tally.counts(post).reposts()).as("Instagram has none").isNull();
    }

    @Test
    void repostRowsOfEveryFormatHaveNeitherCountsNorWords() {
        List<String> formats = new ArrayList<>();
        Sample.all().forEach(sample -> {
            try {
                Tally tally = sample.tally(null);
                for (Collected post : Stream.concat(tally.posts.stream(), tally.seenThrough.stream())
                        .toList()) {
                    if (post.message().kind() == Kind.REPOST) {
                        formats.add(sample.format());
                        assertThat(post.reactions()).as(sample.toString()).isNull();
                        assertThat(post.message().text()).as(sample.toString()).isEmpty();
                    }
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(formats)
                .contains("twarc-csv", "twitter-v1.1", "x-archive", "zeeschuimer-x", "rtweet", "twitwi-x")
                .contains("4cat-x-api", "bluesky", "twitwi-bluesky", "mastodon");
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 14)) {
            Path found = files.filter(file ->
                            file.endsWith(test + ".java") && !file.toString().contains("target"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no test " + test));
            return Files.readString(found, StandardCharsets.UTF_8);
        }
    }
}
