package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.SharedData;

/** {@code import}; the posts are invented. */
final class ImportCommandTest {
    private static final String POSTS = "id,user,created_at,text\n1,ana,2017-06-01 10:00,One\n2,ben,2017-06-02,Two\n";

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void init() {
        study = folder.resolve("study");
        assertThat(Ran.proxenos("init", study).code()).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Frame query(String sql) {
        try (DuckDbEngine engine = DuckDbEngine.open(study.resolve("corpus"), study.resolve("codes"))) {
            return engine.query(sql);
        }
    }

    private List<String> ids() {
        return List.of(
                query("SELECT message_id FROM messages ORDER BY message_id").words("message_id"));
    }

    private static JsonNode only(Ran ran) {
        assertThat(ran.json().get("files")).hasSize(1);
        return ran.json().get("files").get(0);
    }

    @Test
    void theFlowSaysWhatBecameOfEveryRecord() throws IOException {
        Ran ran = Ran.proxenos("import", study, write("posts.csv", POSTS), "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode file = only(ran);
        List<String> names = new ArrayList<>();
        file.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .startsWith(
                        "file",
                        "format",
                        "confidence",
                        "read",
                        "kept",
                        "duplicate",
                        "rejected",
                        "seenThrough",
                        "reasons",
                        "missing",
                        "other");
        assertThat(file.get("file").asText()).isEqualTo("posts.csv");
        assertThat(file.get("format").asText()).isEqualTo("csv");
        assertThat(file.get("read").asInt()).isEqualTo(2);
        assertThat(file.get("kept").asInt()).isEqualTo(2);
        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    void theTableForReadersHasOneRowAFile() throws IOException {
        Ran ran = Ran.proxenos("import", study, write("a.csv", POSTS), write("b.csv", "id,text\n3,Three\n1,One\n"));
        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).hasSize(3);
        assertThat(ran.lines().get(0)).startsWith("file").contains("read", "kept", "duplicate", "rejected");
        assertThat(ran.lines().get(2)).matches("b\\.csv\\s+csv\\s+0\\.50\\s+2\\s+1\\s+1\\s+0");
    }

    @Test
    void theMappingOfAPlainTableIsToldOnStandardError() throws IOException {
        Path posts = write("posts.csv", "tweet_id,user,date,body,retweets\n1,ana,2017-06-01,One,13K\n");
        Ran ran = Ran.proxenos("import", study, posts);
        assertThat(ran.err())
                .contains("columns: {id: tweet_id, account: user, published_at: date, text: body, reposts: retweets}");
        assertThat(ran.out()).doesNotContain("columns:");
        assertThat(Ran.proxenos("import", study, posts, "--quiet").err()).isEmpty();
    }

    @Test
    void aMappingFileIsObeyedAndNotTold() throws IOException {
        Path posts = write("posts.csv", "nr;wer;wann;was\n1;ana;01.06.2017 10:00;Eins\n");
        Path mapping = write("mapping.yaml", """
                columns: {id: nr, account: wer, published_at: wann, text: was}
                date_pattern: dd.MM.yyyy HH:mm
                time_zone: Europe/Berlin
                strand: press
                """);
        Ran ran = Ran.proxenos("import", study, posts, "--mapping", mapping);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        Frame frame = query("SELECT CAST(published_at AS VARCHAR) AS at, strand FROM messages");
        assertThat(frame.words("at")).containsExactly("2017-06-01 08:00:00");
        assertThat(frame.words("strand")).containsExactly("press");
    }

    @Test
    void theExportIsKeptAsItCameAndTheSameOneOnlyOnce() throws IOException {
        Path posts = write("posts.csv", POSTS);
        Ran.proxenos("import", study, posts);
        Ran again = Ran.proxenos("import", study, posts, "--json");
        assertThat(again.code()).isZero();
        assertThat(only(again).get("kept").asInt()).isZero();
        assertThat(only(again).get("duplicate").asInt()).isEqualTo(2);
        write("posts.csv", "id,text\n9,Nine\n");
        Ran.proxenos("import", study, posts);
        assertThat(study.resolve("sources/posts.csv")).hasContent(POSTS);
        assertThat(study.resolve("sources/posts-2.csv")).hasContent("id,text\n9,Nine\n");
        try (Stream<Path> left = Files.list(study.resolve("sources"))) {
            assertThat(left).hasSize(2);
        }
        assertThat(study.resolve("corpus")).isDirectory();
    }

    @Test
    void packedFilesAndStandardInputAreReadAlike() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(POSTS.getBytes(StandardCharsets.UTF_8));
        }
        Ran ran = Ran.proxenos(packed.toByteArray(), "import", study, "-", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(only(ran).get("file").asText()).isEqualTo("stdin");
        assertThat(ids()).containsExactly("1", "2");
    }

    @Test
    void aTableWithoutATextIsRefusedWithTheColumnsThereAre() throws IOException {
        Ran ran = Ran.proxenos("import", study, write("posts.csv", "id,user,when\n1,ana,now\n"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("posts.csv", "no column holds a text", "id, user, when", "--mapping");
        assertThat(study.resolve("sources/posts.csv")).doesNotExist();
    }

    @Test
    void anUnknownFormatIsAnsweredWithTheNearest() throws IOException {
        Ran ran = Ran.proxenos("import", study, write("posts.csv", POSTS), "--format", "rtwet");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no format 'rtwet'; nearest is 'rtweet'");
        assertThat(study.resolve("sources/posts.csv")).doesNotExist();
    }

    @Test
    void oneMissingFileStopsAllBeforeAnyIsTouched() throws IOException {
        Ran ran = Ran.proxenos("import", study, write("posts.csv", POSTS), folder.resolve("nope.csv"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("there is no file", "nope.csv");
        assertThat(study.resolve("corpus")).doesNotExist();
        assertThat(study.resolve("sources/posts.csv")).doesNotExist();
    }

    @Test
    void repliesInARingAreKept() throws IOException {
        Ran ran = Ran.proxenos(
                "import", study, write("ring.csv", "id,text,in_reply_to\na,one,b\nb,two,a\nc,self,c\n"), "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(only(ran).get("kept").asInt()).isEqualTo(3);
        assertThat(Ran.proxenos("code", study).code()).isZero();
    }

    @Test
    void aPublishedTimelineThatIsNotUtf8() {
        Path file = SharedData.file("trump-obama-ratio/realDonaldTrump.csv.gz");
        Ran ran = Ran.proxenos("import", study, file, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(only(ran).get("read").asInt()).isEqualTo(3232);
        assertThat(only(ran).get("kept").asInt()).isEqualTo(3232);
        assertThat(query("SELECT count(*) AS n FROM messages WHERE text LIKE '%\uFFFD%'")
                        .numbers("n"))
                .containsExactly(0);
    }

    @Test
    void aWrongMappingIsMendedWithoutBringingTheFileAgain() throws IOException {
        Path mapping = write("m.yaml", "columns: {id: id, account: user, text: user}\n");
        Path posts = write("posts.csv", POSTS);
        assertThat(Ran.proxenos("import", study, posts, "--mapping", mapping, "--quiet")
                        .code())
                .isZero();
        assertThat(Ran.proxenos("import", study, write("more.csv", "id,text\n2,Twice\n3,Three\n"), "--quiet")
                        .code())
                .isZero();
        assertThat(query("SELECT text FROM messages ORDER BY message_id").words("text"))
                .containsExactly("ana", "ben", "Three");
        Files.delete(posts);
        Path kept = study.resolve("mappings/posts.csv.yaml");
        assertThat(kept).hasContent("columns: {id: id, account: user, text: user}");
        Files.writeString(kept, "columns: {id: id, account: user, published_at: created_at, text: text}\n");
        Ran ran = Ran.proxenos("import", study, "--remap", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(query("SELECT text FROM messages ORDER BY message_id").words("text"))
                .containsExactly("One", "Two", "Three");
        assertThat(query("SELECT count(*) AS n FROM messages WHERE published_at IS NOT NULL")
                        .numbers("n"))
                .containsExactly(2);
        assertThat(query("SELECT file, kept, duplicate FROM flow").numbers("kept"))
                .containsExactly(2, 1);
        byte[] once = Files.readAllBytes(study.resolve("corpus/messages.parquet"));
        assertThat(Ran.proxenos("import", study, "--remap", "--quiet").code()).isZero();
        assertThat(study.resolve("corpus/messages.parquet")).hasBinaryContent(once);
    }

    @Test
    void whatCameFromAFileThatIsGoneStays() throws IOException {
        Path named = write("named.csv", "id,text\n9,Nine\n");
        assertThat(Ran.proxenos("import", study, write("posts.csv", POSTS), "--quiet")
                        .code())
                .isZero();
        assertThat(Ran.proxenos("import", study, named, "--format", "csv", "--quiet")
                        .code())
                .isZero();
        assertThat(study.resolve("mappings/named.csv.yaml")).hasContent("format: csv");
        Files.delete(study.resolve("sources/posts.csv"));
        Ran ran = Ran.proxenos("import", study, "--remap");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("posts.csv is not in sources/ any more; what came from it stays as it is");
        assertThat(ids()).containsExactly("1", "2", "9");
    }

    @Test
    void remapTakesNoFile() throws IOException {
        Ran ran = Ran.proxenos("import", study, write("posts.csv", POSTS), "--remap");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--remap reads all files as mappings/FILE.yaml and study.yaml say");
        Ran none = Ran.proxenos("import", study);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no file is named; give exports to read, or --remap");
    }

    @Test
    void aFolderOfReleasesIsReadWithTheTableThatDatesThem() throws IOException {
        Path releases = Files.createDirectories(folder.resolve("releases/2031"));
        Files.writeString(
                releases.resolve("one.txt"),
                "City keeps its word\n\nThe council voted for the plan. All may come and see.\n");
        Files.writeString(releases.resolve("releases.csv"), "file,date,issuer\none.txt,2031-06-02,Lindholm\n");
        Files.writeString(releases.resolve(".hidden"), "no export");

        Ran ran = Ran.proxenos("import", study, folder.resolve("releases"), "--format", "press");

        assertThat(ran.code()).as(ran.err()).isZero();
        Frame release = query("SELECT published_at, d.dated_by FROM messages m JOIN documents d USING (message_id)");
        assertThat(release.words("published_at")).containsExactly("2031-06-02T00:00:00Z");
        assertThat(Ran.proxenos("import", study, "--remap").code()).isZero();
        assertThat(query("SELECT published_at FROM messages WHERE kind = 'press_release'")
                        .words("published_at"))
                .containsExactly("2031-06-02T00:00:00Z");
    }

    @Test
    void theFolderOfAnArchiveGivesItsTweetsUnderTheirAccount() throws IOException {
        Path data = Files.createDirectories(folder.resolve("twitter-2031/data"));
        Files.writeString(data.resolve("like.js"), "window.YTD.like.part0 = []");
        Files.writeString(
                data.resolve("account.js"),
                "window.YTD.account.part0 = [{\"account\":{\"accountId\":\"77\",\"username\":\"mayor_ana\"}}]");
        Files.writeString(
                data.resolve("tweets.js"),
                "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"901\",\"full_text\":\"We stay\","
                        + "\"created_at\":\"Thu Jun 01 20:00:00 +0000 2017\"}}]");

        Ran ran = Ran.proxenos("import", study, folder.resolve("twitter-2031"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("x-archive").containsPattern("file +format +sure +second +read");
        assertThat(ids()).containsExactly("901");
        assertThat(query("SELECT count(DISTINCT account_id) AS n FROM messages WHERE account_id IS NOT NULL")
                        .numbers("n"))
                .containsExactly(1);
    }
}
