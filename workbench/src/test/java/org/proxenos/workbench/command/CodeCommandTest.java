package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Proxenos;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.console.Console;

/** {@code code}, over a file and over a study; the texts are invented. */
final class CodeCommandTest {
    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theOutputIsLongUnlessToldOtherwise() throws IOException {
        Path file = write("posts.csv", "n,words\n7,\"We must act, all of us!\"\n");
        Ran ran =
                Ran.proxenos("code", file, "--text", "words", "--id", "n", "--coder", "we", "words", "--coder", "url");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines())
                .containsExactly(
                        "n,coder,variable,value,evidence",
                        "7,we,we,2,We|us",
                        "7,we,we_any,1,We|us",
                        "7,words,words,6,",
                        "7,url,url,0,");
    }

    @Test
    void languagesComeWithTheirConfidenceAndNothingWhereThereIsTooLittle() throws IOException {
        Path file = write("posts.csv", "text\nDie Stadt hält ihr Wort und steht zu ihren Nachbarn\nok\n");
        Ran ran = languages(file, "en,de");
        assertThat(ran.lines()).hasSize(4).contains("1,words,words,10,,", "2,words,words,1,,");
        assertThat(ran.lines().get(0)).isEqualTo("id,coder,variable,value,evidence,confidence");
        assertThat(ran.lines().get(1)).matches("1,language,identified_language,de,,0\\.[5-9][0-9]*");
        assertThat(languages(file, "en,de", "--wide").lines())
                .containsExactly("id,identified_language,words", "1,de,10", "2,,1");
        assertThat(languages(file, "en,de", "--json").lines())
                .containsExactly(
                        "{\"id\":\"1\",\"identified_language\":\"de\",\"words\":10}",
                        "{\"id\":\"2\",\"identified_language\":null,\"words\":1}");
        assertThat(languages(file, "klingon").err()).contains("no language 'klingon'; there are");
    }

    private static Ran languages(Path file, String candidates, String... more) {
        List<Object> words = new ArrayList<>(
                List.of("code", file, "--text", "text", "--coder", "language", "words", "--languages", candidates));
        words.addAll(List.of(more));
        return Ran.proxenos(words.toArray());
    }

    @Test
    void theFileMayStandBehindTheCoders() throws IOException {
        Path file = write("posts.csv", "text\ngood\n");
        String before = Ran.proxenos("code", file, "--text", "text", "--coder", "words,url", "--wide")
                .out();
        assertThat(before).isEqualTo("id,words,url\n1,1,0\n");
        assertThat(Ran.proxenos("code", "--text", "text", "--wide", "--coder", "words", "url", file)
                        .out())
                .isEqualTo(before);
        Ran none = Ran.proxenos("code", file, "--text", "text", "--coder", "--wide");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--coder needs a name");
    }

    @Test
    void duplicatesAndEmptyTextsKeepTheirLineAndOrder() throws IOException {
        Path file = write("posts.csv", "id,text\nb,good\na,\nb,good\n");
        Ran ran = Ran.proxenos("code", file, "--text", "text", "--id", "id", "--coder", "vader", "--wide");
        assertThat(ran.lines())
                .containsExactly(
                        "id,vader_neg,vader_neu,vader_pos,vader_compound",
                        "b,0.0,0.0,1.0,0.4404",
                        "a,0.0,0.0,0.0,0.0",
                        "b,0.0,0.0,1.0,0.4404");
    }

    @Test
    void idsAreQuotedWhereTheyMustBe() throws IOException {
        Path file = write("posts.csv", "my id;text\n\"a,b\";fine\n");
        Ran ran = Ran.proxenos("code", file, "--text", "text", "--id", "my id", "--coder", "words", "--wide");
        assertThat(ran.lines()).containsExactly("my id,words", "\"a,b\",1");
    }

    @Test
    void aTableWithoutRowsGivesItsHeader() throws IOException {
        Path file = write("posts.csv", "id,text\n");
        Ran ran = Ran.proxenos("code", file, "--text", "text", "--coder", "words", "--wide");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("id,words\n");
    }

    @Test
    void whatWasWrittenAppearsAsAWholeOrNotAtAll() throws IOException {
        Path file = write("posts.csv", "text\ngood\n");
        Path out = folder.resolve("scores/out.csv");
        Ran ran = Ran.proxenos("code", file, "--text", "text", "--coder", "words", "--wide", "--out", out);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("1 text");
        assertThat(out).hasContent("id,words\n1,1\n");
        Path broken = write("broken.jsonl", "{\"text\": \"good\"}\n{\"text\": \"cut");
        Ran failed = Ran.proxenos("code", broken, "--text", "text", "--coder", "words", "--wide", "--out", out);
        assertThat(failed.code()).isEqualTo(2);
        assertThat(failed.err()).contains("broken.jsonl: record 2 is broken JSON (line 2)");
        assertThat(out).hasContent("id,words\n1,1\n");
        try (var files = Files.list(out.getParent())) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void theFileThatIsReadIsNeverWrittenOver() throws IOException {
        Path file = write("posts.csv", "text\ngood\n");
        Ran ran = Ran.proxenos("code", file, "--text", "text", "--coder", "words", "--out", file);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(file).hasContent("text\ngood\n");
    }

    @Test
    void aStrayQuotationMarkCostsNoRow() throws IOException {
        Path file = write("posts.csv", "id,text\n1,\"never closed\n2,a \"word\" inside\n3,\"fine, closed\"\n");
        Ran ran = Ran.proxenos("code", file, "--text", "text", "--id", "id", "--coder", "words", "--wide");
        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).containsExactly("id,words", "1,2", "2,3", "3,2");
    }

    @Test
    void aRowWithOtherCellsThanTheHeaderIsNamedAndLeftOut() throws IOException {
        Path file = write("posts.csv", "id,text\n1,one\n2\n3,three,more\n4,four\n");
        Ran ran = Ran.proxenos("code", file, "--text", "text", "--id", "id", "--coder", "words", "--wide");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.lines()).containsExactly("id,words", "1,1", "4,1");
        assertThat(ran.err())
                .contains("posts.csv:2 *: fewer cells than the header")
                .contains("posts.csv:3 *: more cells than the header");
    }

    @Test
    void manyTextsComeOutInTheirOrder() {
        StringBuilder table = new StringBuilder("text\n");
        for (int i = 0; i < 5000; i++) {
            table.append("x ".repeat(1 + i % 7).strip()).append('\n');
        }
        Ran ran = Ran.proxenos(bytes(table.toString()), "code", "-", "--text", "text", "--coder", "words", "--wide");
        List<String> lines = ran.lines();
        assertThat(lines).hasSize(5001);
        for (int i = 0; i < 5000; i++) {
            assertThat(lines.get(i + 1)).isEqualTo((i + 1) + "," + (1 + i % 7));
        }
    }

    @Test
    void progressIsForAPersonOnly() throws IOException {
        Path file = write("posts.csv", "text\ngood\n");
        Object[] words = {"code", file, "--text", "text", "--coder", "words"};
        assertThat(Ran.proxenos(words).err()).isEmpty();
        assertThat(Ran.watched(words).err()).contains("texts");
        assertThat(Ran.watched("code", file, "--text", "text", "--coder", "words", "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void aFullDiskBehindStandardOutputIsNoSuccess() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[][] commands = {
            {"code", "-", "--text", "text", "--coder", "vader"},
            {"fit", "-", "n ~ 1", "--family", "poisson"},
            {"agree", "-", "--wide"}
        };
        for (String[] command : commands) {
            Console console = new Console(
                    new ByteArrayInputStream(bytes("text,n\ngood,1\nbad,2\n")),
                    new PrintStream(full, false, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false);
            assertThat(Proxenos.run(console, command)).isEqualTo(1);
        }
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("proxenos: standard output takes no more"));
    }

    @Test
    void aFullDiskBehindTheOutputFileIsNoSuccess() throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path file = write("posts.csv", "text\ngood\n");
        Ran ran = Ran.proxenos("code", file, "--text", "text", "--coder", "vader", "--out", full);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("No space left").doesNotContain("\tat ");
    }

    @Test
    void whatIsMissingIsAskedForInWords() throws IOException {
        Path file = write("posts.csv", "id,body\n1,good\n");
        assertThat(Ran.proxenos("code", file, "--coder", "vader").err()).contains("--text COL");
        assertThat(Ran.proxenos("code", file, "--text", "body").err())
                .contains("--coder")
                .contains("vader, adversary");
        Ran column = Ran.proxenos("code", file, "--text", "text", "--coder", "vader");
        assertThat(column.code()).isEqualTo(2);
        assertThat(column.err()).contains("posts.csv has no column 'text' (--text); it has: id, body");
        assertThat(column.out()).isEmpty();
        Ran id = Ran.proxenos("code", file, "--text", "body", "--id", "nr", "--coder", "vader");
        assertThat(id.err()).contains("no column 'nr' (--id)");
        Ran coder = Ran.proxenos("code", file, "--text", "body", "--coder", "vadr");
        assertThat(coder.code()).isEqualTo(2);
        assertThat(coder.err()).contains("no coder 'vadr'; did you mean 'vader'?");
        Ran study = Ran.proxenos("code", file, "--text", "body", "--coder", "criticism");
        assertThat(study.code()).isEqualTo(2);
        assertThat(study.err()).contains("needs targets (targets: in study.yaml)");
    }

    private Path study() throws IOException {
        Path study = folder.resolve("study");
        Ran.proxenos("init", study);
        Path posts = write("posts.csv", "id,user,created_at,text\n1,ana,2017-06-01,We love it!\n2,ben,2017-06-02,No\n");
        Ran.proxenos("import", study, posts);
        return study;
    }

    @Test
    void aStudyIsCodedByTheCodersOfItsPlan() throws IOException {
        Path study = study();
        Ran ran = Ran.proxenos("code", study, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> variables = new ArrayList<>();
        for (JsonNode variable : ran.json()) {
            variables.add(variable.get("variable").asText());
            assertThat(variable.get("messages").asInt()).isEqualTo(2);
        }
        assertThat(variables).contains("vader_compound", "we", "we_any", "words", "xyz");
        assertThat(study.resolve("codes/codes.parquet")).isNotEmptyFile();
        assertThat(Ran.proxenos("code", study).out()).contains("vader_compound").contains("100.0%");
    }

    @Test
    void someCodersOfAStudyCanBeNamed() throws IOException {
        Ran ran = Ran.proxenos("code", study(), "--coder", "we", "--json");
        assertThat(ran.json()).extracting(v -> v.get("variable").asText()).containsExactly("we", "we_any");
        assertThat(ran.json().get(1).get("mean").asDouble()).isEqualTo(0.5);
    }

    @Test
    void anEmptyCorpusIsNoFault() {
        Path study = folder.resolve("study");
        Ran.proxenos("init", study);
        Ran ran = Ran.proxenos("code", study);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("is empty").contains("proxenos import");
    }

    @Test
    void optionsOfAFileAreRefusedForAStudy() throws IOException {
        Ran ran = Ran.proxenos("code", study(), "--text", "text");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("are for a file");
    }
}
