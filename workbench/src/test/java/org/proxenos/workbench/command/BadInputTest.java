package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.workbench.Ran;

/** What cannot be used: a message that names file, place and remedy, the right exit code, and nothing lost. */
final class BadInputTest {
    private static final String GOOD = "id,user,created_at,text\n1,ana,2017-06-01,One\n2,ben,2017-06-02,Two\n";
    private static final int MANY = 300_000;

    @TempDir
    private Path folder;

    private Path study;

    @BeforeEach
    void aStudyWithTwoPosts() throws IOException {
        study = folder.resolve("study");
        Ran.proxenos("init", study);
        assertThat(Ran.proxenos("import", study, write("good.csv", GOOD)).code())
                .isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private double count(String from) {
        return query("SELECT count(*) AS n FROM " + from).numbers("n")[0];
    }

    private Frame query(String sql) {
        try (DuckDbEngine engine = DuckDbEngine.open(study.resolve("corpus"), study.resolve("codes"))) {
            return engine.query(sql);
        }
    }

    private void isAsItWas() {
        assertThat(count("messages")).isEqualTo(2);
        assertThat(count("rejected")).isZero();
        assertThat(folder.resolve("study/sources").toFile().list()).containsExactly("good.csv");
        assertThat(study.toFile().list()).noneMatch(name -> name.contains("part"));
    }

    private static void isPlain(Ran ran) {
        assertThat(ran.err()).startsWith("proxenos: ").doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
    }

    private Path truncated() throws IOException {
        StringBuilder table = new StringBuilder("id,text,n\n");
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            table.append(i).append(",word").append(random.nextLong()).append(",1\n");
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(table.toString().getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    }

    @Test
    void aTruncatedFileIsTheWorldsFault() throws IOException {
        Path cut = truncated();
        Ran read = Ran.proxenos("import", study, cut);
        assertThat(read.code()).isEqualTo(1);
        assertThat(read.err()).contains("cut.csv.gz", "gzip ends early", "the corpus is as it was");
        isPlain(read);
        isAsItWas();
        Ran fit = Ran.proxenos("fit", cut, "n ~ 1", "--family", "poisson");
        Ran agree = Ran.proxenos("agree", cut);
        Path out = folder.resolve("scores.csv");
        Ran code = Ran.proxenos("code", cut, "--text", "text", "--coder", "vader", "--out", out);
        for (Ran ran : new Ran[] {fit, agree, code}) {
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("cut.csv.gz cannot be read to its end: gzip ends early");
            isPlain(ran);
        }
        assertThat(out).doesNotExist();
        assertThat(folder.toFile().list()).doesNotContain("scores.csv.tmp");
    }

    /** A document may be a press release: one that cannot be opened is a record kept aside, not a wrong file. */
    @Test
    void aDamagedDocumentIsARecordKeptAsideAndNoTable() throws IOException {
        Path file = Files.writeString(folder.resolve("release.pdf"), "%PDF-1.7 no table");

        Ran imported = Ran.proxenos("import", study, file);

        assertThat(imported.code()).isEqualTo(3);
        assertThat(imported.err()).contains("release.pdf:1 *: a damaged PDF").contains("rejected.parquet");
        assertThat(count("messages")).isEqualTo(2);
        Ran fit = Ran.proxenos("fit", file, "y ~ x", "--family", "gaussian");
        assertThat(fit.code()).isEqualTo(2);
        assertThat(fit.err()).contains("release.pdf is a PDF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "empty", "blank"})
    void whatIsNoTextIsRefused(String kind) throws IOException {
        byte[] noise = new byte[4096];
        new Random(3).nextBytes(noise);
        byte[] content = switch (kind) {
            case "noise" -> noise;
            case "blank" -> "\n \n".getBytes(StandardCharsets.UTF_8);
            default -> new byte[0];
        };
        Path file = Files.write(folder.resolve(kind + ".csv"), content);
        Ran[] runs = {
            Ran.proxenos("import", study, file),
            Ran.proxenos("code", file, "--text", "text", "--coder", "vader"),
            Ran.proxenos("fit", file, "y ~ x", "--family", "gaussian"),
            Ran.proxenos("agree", file),
            Ran.proxenos(content, "fit", "-", "y ~ x", "--family", "gaussian")
        };
        for (Ran ran : runs) {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).containsPattern("(" + kind + ".csv|stdin) is (binary|empty)");
            isPlain(ran);
        }
        isAsItWas();
    }

    @Test
    void aFolderOrNothingInThePlaceOfAFile() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Ran fit = Ran.proxenos("fit", folder.resolve("empty"), "y ~ x", "--family", "gaussian");
        assertThat(fit.code()).isEqualTo(2);
        assertThat(fit.err()).contains("is a folder; a file is needed");
        for (String command : new String[] {"import", "code", "agree"}) {
            Ran ran = command.equals("import")
                    ? Ran.proxenos(command, folder.resolve("empty"), folder.resolve("good.csv"))
                    : Ran.proxenos(command, folder.resolve("empty"));
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("is no study: there is no study.yaml in it", "proxenos init");
        }
        Ran nothing = Ran.proxenos("agree", folder.resolve("nothing.csv"));
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).contains("there is no file");
    }

    @Test
    void oneBadDateAmongVeryManyRowsIsKeptAside() throws IOException {
        Path file = folder.resolve("many.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,user,created_at,text\n");
            for (int i = 1; i <= MANY; i++) {
                out.write(i + 10 + ",ana," + (i == 123_456 ? "someday" : "2017-06-01 10:00:00") + ",A text\n");
            }
        }
        Ran ran = Ran.proxenos("import", study, file, "--json");
        assertThat(ran.code()).isEqualTo(3);
        JsonNode flow = ran.json().get("files").get(0);
        assertThat(flow.get("read").asInt()).isEqualTo(MANY);
        assertThat(flow.get("kept").asInt()).isEqualTo(MANY - 1);
        assertThat(flow.get("rejected").asInt()).isEqualTo(1);
        assertThat(ran.err())
                .contains("many.csv:123456 published_at: not a date")
                .contains("rejected.parquet");
        assertThat(count("messages")).isEqualTo(MANY + 1);
        assertThat(query("SELECT raw FROM rejected").words("raw"))
                .as("the record's shape; whoever wrote it is no public actor, and the file still has the words")
                .containsExactly("000000,aaa,aaaaaaa,A aaaa");
    }

    @Test
    void unknownKeysAreAnsweredWithTheNearestAllAtOnce() throws IOException {
        Path mapping = write("mapping.yaml", "columns: {text: text, acount: user}\nencodng: utf-8\n");
        Ran ran = Ran.proxenos("import", study, folder.resolve("good.csv"), "--mapping", mapping);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("mapping.yaml:1:23 columns.acount: unknown key; did you mean 'account'?")
                .contains("mapping.yaml:2:1 encodng: unknown key; did you mean 'encoding'?");
        isPlain(ran);
        Path yaml = study.resolve("study.yaml");
        Files.writeString(yaml, Files.readString(yaml).replaceFirst("(?m)^coders:", "codrs:"));
        Ran broken = Ran.proxenos("import", study, folder.resolve("good.csv"));
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).containsPattern("study.yaml:\\d+:1 codrs: unknown key; did you mean 'coders'\\?");
        isPlain(broken);
    }

    @Test
    void aMappedColumnThatIsNotThereIsNamed() throws IOException {
        Path mapping = write("mapping.yaml", "columns: {text: txt}\n");
        Ran ran = Ran.proxenos("import", study, folder.resolve("good.csv"), "--mapping", mapping);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("good.csv: no column 'txt'; nearest is 'text'", "id, user, created_at, text");
        isAsItWas();
    }

    @Test
    void aMissingListOfActorsIsNamedWhereStudyYamlNamesIt() throws IOException {
        Path yaml = study.resolve("study.yaml");
        String text = Files.readString(yaml).replaceFirst("(?m)^actors:.*\\R", "");
        Files.writeString(yaml, text + "actors: people.csv\n");
        Ran ran = Ran.proxenos("import", study, folder.resolve("good.csv"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("people.csv").containsPattern("study.yaml:\\d+");
        isPlain(ran);
    }

    @Test
    void aWrongRoleInTheListOfActorsIsNamedWithItsRow() throws IOException {
        Files.writeString(study.resolve("actors.csv"), "handle,role\nana,mayor\nben,majer\n");
        Ran ran = Ran.proxenos("import", study, folder.resolve("good.csv"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("actors.csv:2 role: 'majer' is no role; nearest is 'mayor'");
        isAsItWas();
    }

    @Test
    void aStackTraceIsShownOnlyWhenAskedFor() {
        Object[] words = {"agree", folder.resolve("nothing.csv")};
        assertThat(Ran.proxenos(words).err()).doesNotContain("\tat ");
        assertThat(Ran.proxenos("agree", folder.resolve("nothing.csv"), "--verbose")
                        .err())
                .contains("\tat ");
    }
}
