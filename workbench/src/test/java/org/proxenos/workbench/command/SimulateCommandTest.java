package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Proxenos;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.folder.StudyFolder;

class SimulateCommandTest {
    private static final String[] SMALL = {"--seed", "5", "--accounts", "20", "--posts", "100", "--days", "14"};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path work;

    @Test
    void aStudyFolderIsMadeThatOpensAsAStudy() throws IOException {
        Path study = work.resolve("deep/trial");
        assertThat(run(study, SMALL)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(study.resolve("study.yaml") + System.lineSeparator());
        StudyFolder folder = StudyFolder.open(study);
        assertThat(folder.study().synthetic()).isTrue();
        assertThat(folder.study().seed()).isEqualTo(5);
        assertThat(folder.sources(null)).hasSize(3);
        assertThat(folder.handCodes()).hasSize(2);
        assertThat(study.resolveSibling("trial.tmp")).doesNotExist();
    }

    @Test
    void theSameSeedWritesTheSameBytes() throws IOException {
        run(work.resolve("a"), SMALL);
        run(work.resolve("b"), SMALL);
        for (String file :
                new String[] {"study.yaml", "sources/posts.jsonl.gz", "sources/replies.csv.gz", "truth.json"}) {
            assertThat(Files.mismatch(
                            work.resolve("a").resolve(file), work.resolve("b").resolve(file)))
                    .as(file)
                    .isEqualTo(-1);
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.writeString(work.resolve("mine.txt"), "mine");
        assertThat(run(work, SMALL)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("exists and is not empty")
                .contains("nothing was touched");
        assertThat(work).isDirectoryContaining(p -> p.endsWith("mine.txt"));
        assertThat(work.resolve("study.yaml")).doesNotExist();
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Path study = Files.createDirectory(work.resolve("empty"));
        assertThat(run(study, SMALL)).isZero();
        assertThat(study.resolve("study.yaml")).exists();
    }

    @Test
    void whatCannotBeDrawnIsWrongUse() {
        assertThat(run(work.resolve("x"), "--seed", "1", "--posts", "3")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("posts: 3 is not between 91 and 10000000");
        assertThat(run(work.resolve("x"))).as("without a seed").isEqualTo(2);
        assertThat(work.resolve("x")).doesNotExist();
    }

    @Test
    void optionsAreStatedInTruthAndReadme() throws IOException {
        Path study = work.resolve("null");
        assertThat(run(study, "--seed", "5", "--posts", "200", "--theta", "1", "--null", "--no-bots", "--json"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"posts\" : 200");
        assertThat(study.resolve("truth.json"))
                .content()
                .contains("\"criticism\" : 1.0", "\"theta\" : 1.0", "\"randomised\" : true", "\"bots\" : false");
        assertThat(study.resolve("README.md"))
                .content()
                .contains("proxenos simulate DIR --seed 5 --posts 200 --theta 1 --null --no-bots");
    }

    private int run(Path folder, String... options) {
        String[] line = new String[options.length + 2];
        line[0] = "simulate";
        line[1] = folder.toString();
        System.arraycopy(options, 0, line, 2, options.length);
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        return Proxenos.run(console, line);
    }
}
