package org.proxenos.workbench.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.workbench.Ran;

/** {@code proxenos collect} against a server on this machine, and {@code run} behind it. */
final class CollectCommandTest {
    private static final int POSTS = 205;

    @TempDir
    private Path folder;

    private Platform platform;

    @BeforeEach
    void open() throws IOException {
        platform = new Platform(POSTS);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Path study(String... collections) throws IOException {
        Path study = folder.resolve("study");
        Files.createDirectories(study);
        StringBuilder yaml = new StringBuilder("study: s\nsources: []\nprivacy: {pseudonyms: false}\ncollect:\n");
        for (String collection : collections) {
            yaml.append("  - ")
                    .append(collection.replace("HERE", platform.address()))
                    .append('\n');
        }
        Files.writeString(study.resolve("study.yaml"), yaml);
        return study;
    }

    private static List<String> query(Path study, String sql) {
        try (DuckDbEngine engine = DuckDbEngine.open(study.resolve("corpus"), study.resolve("codes"))) {
            return List.of(engine.query(sql).words("v"));
        }
    }

    @Test
    void everythingComesAndRunReadsIt() throws IOException {
        Path study = study(
                "{name: acc, mastodon: HERE, account: ana@city.example}",
                "{name: tag, mastodon: HERE/, hashtag: '#climate'}",
                "{name: ctx, mastodon: HERE, context: 10}",
                "{name: aut, bluesky: HERE, author: '@ana.example'}",
                "{name: thr, bluesky: HERE, thread: 'at://did:plc:ana/app.bsky.feed.post/10'}",
                "{name: sea, bluesky: HERE, search: climate}",
                "{name: news, feed: HERE/feed.xml}");

        Ran ran = Ran.proxenos("collect", study);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines().stream().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "collection pages items new gaps ended",
                        "acc 7 205 205 0 done",
                        "tag 6 205 205 0 done",
                        "ctx 2 4 4 0 done",
                        "aut 3 205 205 0 done",
                        "thr 1 3 3 0 done",
                        "sea 4 207 205 0 done",
                        "news 1 20 20 0 done");
        assertThat(ran.code()).isZero();
        Ran run = Ran.proxenos("run", study);
        assertThat(run.err()).doesNotContain("left out");
        assertThat(query(study, "SELECT platform || ' ' || count(*) AS v FROM messages GROUP BY platform ORDER BY 1"))
                .containsExactly("bluesky 205", "feed 20", "mastodon 205");
        assertThat(query(study, "SELECT DISTINCT (observed_at IS NOT NULL)::VARCHAR AS v FROM reactions"))
                .containsExactly("true");
    }

    @Test
    void scriptsGetTheSameAsJsonAndExitCodesTellThemApart() throws IOException {
        Path some = study(
                "{name: who, mastodon: HERE, account: nobody@city.example}",
                "{name: ctx, mastodon: HERE, context: 10}");
        Ran ran = Ran.proxenos("collect", some, "--json", "--quiet");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .isEqualTo(
                        "who: HOST has no account 'nobody@city.example'; mend it in study.yaml (it says: Record not found)\n"
                                .replace("HOST", platform.address().replace("http://", "")));
        JsonNode first = ran.json().path("collections").path(0);
        assertThat(first.path("end").asText()).isEqualTo("refused");
        assertThat(ran.json().path("collections").path(1).toString())
                .isEqualTo(
                        "{\"name\":\"ctx\",\"pages\":2,\"items\":4,\"new\":4,\"gaps\":[],\"end\":\"done\",\"reason\":\"\"}");
        assertThat(Ran.proxenos("collect", some, "--only", "who").code()).isEqualTo(2);
    }

    @Test
    void aServerThatIsNotThereIsTheWorldsFault() throws IOException {
        Path study = study("{name: ctx, mastodon: HERE, context: 10}");
        platform.fail(Platform.status(429, "", "Retry-After", "100000"));
        Ran ran = Ran.proxenos("collect", study);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("ctx: ").contains("answered with status 429");
    }

    @Test
    void wrongUseIsNamedBeforeAnythingIsAsked() throws IOException {
        Path study = study("{name: ctx, mastodon: HERE, context: 10}");
        assertThat(Ran.proxenos("collect", study, "--only", "cxt").err()).contains("no collection 'cxt'", "ctx");
        assertThat(Ran.proxenos("collect", study, "--for", "soon").err()).contains("write 30m, 12h or 7d");
        Files.writeString(study.resolve("study.yaml"), "study: s\n");
        Ran ran = Ran.proxenos("collect", study);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("nothing under collect:");
        assertThat(platform.asked()).isEmpty();
    }

    @Test
    void whoWatchesSeesHowFarItIs() throws IOException {
        Path study = study("{name: tag, mastodon: HERE, hashtag: climate}");
        assertThat(Ran.watched("collect", study).err()).contains("tag: 2 pages, 80 posts");
    }

    @Test
    void whatIsStoredIsReadLikeAnyExport() throws IOException {
        Path study = study("{name: sea, bluesky: HERE, search: climate}", "{name: ctx, mastodon: HERE, context: 10}");
        Ran.proxenos("collect", study);
        Path collected = study.resolve("sources/collected");
        Ran ran = Ran.proxenos(
                "import",
                study,
                collected.resolve("sea/sea-0001.jsonl"),
                collected.resolve("ctx/ctx-0001.jsonl"),
                "--json");
        assertThat(ran.json().path("files").findValuesAsText("format")).containsExactly("bluesky", "mastodon");
        assertThat(ran.code()).isZero();
        assertThat(query(study, "SELECT count(*)::VARCHAR AS v FROM messages")).containsExactly("209");
    }
}
