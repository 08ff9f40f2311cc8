package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.workbench.Ran;

/** {@code proxenos forget} from the command line. */
class ForgetCommandTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void importPosts() throws IOException {
        study = folder.resolve("study");
        Ran.proxenos("init", study);
        Path posts =
                Files.writeString(folder.resolve("posts.csv"), "id,user,text\n11111111,ann,one\n22222222,bob,two\n");
        assertThat(Ran.proxenos("import", study, posts).code()).isZero();
    }

    @Test
    void itSaysWhatWentAndWhatStillHoldsIt() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "11111111\n");
        Files.createDirectories(study.resolve("results/tables"));
        Files.writeString(study.resolve("results/report.html"), "11111111");

        Ran ran = Ran.proxenos("forget", study, list, "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().path("removed").path("messages").asInt()).isEqualTo(1);
        assertThat(ran.json().path("resultsRemoved").asBoolean()).isTrue();
        assertThat(ran.json().path("stillIn").path(0).asText()).endsWith("posts.csv");
        assertThat(study.resolve("results/report.html")).doesNotExist();

        Ran again = Ran.proxenos("import", study, study.resolve("sources/posts.csv"), "--json");
        assertThat(again.code()).as("forgetting is no fault of the file").isZero();
        assertThat(again.json().at("/files/0/reasons/forgotten").asInt()).isEqualTo(1);
    }

    @Test
    void aComplianceFileIsReadAndWhatItTakesBackIsSkipped() {
        String lines = "{\"id\":\"11111111\",\"action\":\"delete\"}\n{\"id\":\"22222222\",\"action\":\"undelete\"}\n";
        Ran ran = Ran.proxenos(lines.getBytes(StandardCharsets.UTF_8), "forget", study, "-", "--json");
        assertThat(ran.json().path("removed").path("messages").asInt()).isEqualTo(1);
        assertThat(ran.json().path("skipped").asInt()).isEqualTo(1);
    }

    @Test
    void aTableOfIdsAndActionsIsRead() {
        String table = "action,id\ndelete,\"11111111\"\nscrub_geo,22222222\n";
        Ran ran = Ran.proxenos(table.getBytes(StandardCharsets.UTF_8), "forget", study, "-");
        assertThat(ran.out()).containsPattern("messages +1");
    }

    @Test
    void itSaysHowManyIdsWereNotFoundAndWhatWentWhere() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "11111111\n@bob\n33333333\n44444444\n");
        Ran ran = Ran.proxenos("forget", study, list);
        assertThat(ran.err()).contains("2 of 4 ids not found in the corpus, such as 33333333");
        assertThat(ran.out()).containsPattern("messages +2").containsPattern("accounts +1");

        Ran again = Ran.proxenos("forget", study, list, "--json");
        assertThat(again.json().path("asked").asInt()).isEqualTo(4);
        assertThat(again.json().path("notFound")).hasSize(4);
    }

    @Test
    void anActionThatNobodyKnowsPurgesNothing() {
        String table = "id,action\n11111111,frobnicate\n22222222,user_undelete\n";
        Ran ran = Ran.proxenos(table.getBytes(StandardCharsets.UTF_8), "forget", study, "-", "--json");
        assertThat(ran.json().path("skipped").asInt()).isEqualTo(2);
        assertThat(ran.json().path("asked").asInt()).isZero();
    }

    @Test
    void anAccountIsForgottenByItsHandle() {
        Ran ran = Ran.proxenos("@bob\n".getBytes(StandardCharsets.UTF_8), "forget", study, "-", "--kind", "account");
        assertThat(ran.out()).containsPattern("accounts +1").containsPattern("messages +1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dQw4-9WgXcQ",
                "anna.harbour.example",
                "anna@harbour.example",
                "at://did:plc:abc/app.bsky.feed.post/3l6oveex"
            })
    void filesThatStillHoldItAreNamedHoweverItIsWrittenAndPacked(String id) throws IOException {
        String name = id.substring(id.lastIndexOf('/') + 1);
        Path sources = study.resolve("sources");
        Files.writeString(sources.resolve("plain.txt"), "see https://host.example/@" + name + ", or so.");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(sources.resolve("packed.zip")))) {
            zip.putNextEntry(new ZipEntry("other.txt"));
            zip.write("nothing".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("posts.js"));
            zip.write(("\"" + name + "\"").getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(sources.resolve("longer.txt"), "x" + name + "y");

        Ran ran = Ran.proxenos((id + "\n").getBytes(StandardCharsets.UTF_8), "forget", study, "-", "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().path("stillIn"))
                .extracting(file -> Path.of(file.asText()).getFileName().toString())
                .containsExactly("packed.zip", "plain.txt");
    }

    @Test
    void anIdThatASpreadsheetCutIsRefused() {
        Ran ran = Ran.proxenos("8.7E+17\n".getBytes(StandardCharsets.UTF_8), "forget", study, "-");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("stdin:1: '8.7E+17' is no id; a spreadsheet has cut it");
    }
}
