package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;

/** What a run leaves names no citizen and gives nobody the key. The people are invented. */
class CitizensTest {
    private static final List<String> SECRETS = List.of(
            "bob_citizen",
            "900123456",
            "Bob the Neighbour",
            "bob@neighbours.example",
            "555 0199 42",
            "carla.bsky.example",
            "did:plc:carlacarlacarlacarlacarl",
            "dora@social.example");
    private static final String YAML = """
            study: valley
            title: The valley
            question: Do critical messages get more reposts?
            event: {label: Treaty left, at: 2031-06-01T00:00:00Z, topic: [treaty]}
            windows: {baseline: [2031-05-01, 2031-06-01], event: [2031-06-01, 2031-07-01]}
            sources:
              - {files: posts.json}
              - {files: answers.json, strand: replies}
              - {files: feed.json, strand: replies}
              - {files: statuses.json, strand: replies}
            targets: [{id: ministry, kind: office, aliases: [ministry]}]
            coders: [vader, moral, near_duplicates]
            hypotheses: [RQ1, H2, H9, H11, H14]
            """;
    private static final String POSTS = """
            {"data":[{"id":"501","author_id":"7","text":"The ministry fails us, thank you @bob_citizen","created_at":"2031-06-02T10:00:00Z",
            "public_metrics":{"like_count":5,"retweet_count":2,"reply_count":1,"quote_count":0}},
            {"id":"502","author_id":"7","text":"Trams run","created_at":"2031-05-02T10:00:00Z",
            "public_metrics":{"like_count":5,"retweet_count":2,"reply_count":0,"quote_count":0}}],
            "includes":{"users":[{"id":"7","username":"mayor_ana","name":"Ana"}]}}""";
    private static final String ANSWERS = """
            {"data":[{"id":"601","author_id":"900123456","conversation_id":"501","in_reply_to_user_id":"7",
            "text":"@mayor_ana write to bob@neighbours.example or call +1 555 0199 42, https://x.com/bob_citizen",
            "created_at":"2031-06-02T11:00:00Z","referenced_tweets":[{"type":"replied_to","id":"501"}]}],
            "includes":{"users":[{"id":"900123456","username":"bob_citizen","name":"Bob the Neighbour"}]}}""";
    private static final String FEED = """
            {"feed":[{"post":{"uri":"at://did:plc:carlacarlacarlacarlacarl/app.bsky.feed.post/3k1","cid":"b",
            "author":{"did":"did:plc:carlacarlacarlacarlacarl","handle":"carla.bsky.example","displayName":"Carla"},
            "record":{"$type":"app.bsky.feed.post","createdAt":"2031-06-02T12:00:00Z","text":"me, @carla.bsky.example"},
            "indexedAt":"2031-06-02T12:00:01Z"}}]}""";
    private static final String STATUSES = """
            [{"id":"1","uri":"https://social.example/users/dora/statuses/1","url":"https://social.example/@dora/1",
            "created_at":"2031-06-02T12:00:00.000Z","content":"<p>I am @dora@social.example</p>","visibility":"public",
            "account":{"id":"2","username":"dora","acct":"dora@social.example","url":"https://social.example/@dora"}}]""";

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void runAStudy() throws IOException {
        study = Files.createDirectories(folder.resolve("valley"));
        Path sources = Files.createDirectories(study.resolve("sources"));
        Files.writeString(study.resolve("study.yaml"), YAML);
        Files.writeString(
                study.resolve("actors.csv"),
                "handle,platform,name,role,city,country,network,party\nmayor_ana,x,Ana,mayor,Aa,XX,,\n");
        Files.writeString(sources.resolve("posts.json"), POSTS);
        Files.writeString(sources.resolve("answers.json"), ANSWERS);
        Files.writeString(sources.resolve("feed.json"), FEED);
        Files.writeString(sources.resolve("statuses.json"), STATUSES);
        Ran ran = Ran.proxenos("run", study, "--bom");
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void noFileOfARunHoldsACitizensName() {
        assertThat(holding(study.resolve("sources"), "bob_citizen"))
                .as("exports stay as they came")
                .isNotEmpty();
        for (String secret : SECRETS) {
            for (String made : List.of("results", "corpus", "codes")) {
                assertThat(holding(study.resolve(made), secret)).as(secret).isEmpty();
            }
        }
        assertThat(holding(study.resolve("results"), "mayor_ana")).isNotEmpty();
    }

    @Test
    void theKeyIsInNoFileButItsOwn() throws IOException {
        String key = Files.readString(study.resolve("pseudonyms.key")).strip();

        assertThat(key).hasSize(64);
        assertThat(holding(study, key)).containsExactly(study.resolve("pseudonyms.key"));
    }

    /** Files that hold a text, as bytes; tables of the corpus are searched by their own tests, where they are unpacked. */
    private static List<Path> holding(Path place, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(wanted))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
