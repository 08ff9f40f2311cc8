package org.proxenos.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says about itself. */
final class HelpTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"init", "collect", "import", "code", "agree", "fit", "serve"})
    void everyCommandHelpsWithExamples(String command) {
        Ran ran = Ran.proxenos(command, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("Usage: proxenos " + command)
                .contains("Examples:\n  ")
                .contains("proxenos " + command + " ")
                .contains("--json")
                .contains("--quiet")
                .contains("--verbose");
    }

    @Test
    void theCommandsAreListedInTheOrderOfAStudysLife() {
        String help = Ran.proxenos("--help").out();
        assertThat(help).containsPattern("(?s)  init .*  collect .*  import .*  code .*  agree .*  fit ");
        assertThat(Ran.proxenos().out()).isEqualTo(help);
    }

    @Test
    void aMistypedCommandOrOptionIsAnsweredWithTheNearest() {
        Ran command = Ran.proxenos("improt", "study", "file");
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.err()).contains("import").doesNotContain("\tat ");
        Ran option = Ran.proxenos("agree", "codes.csv", "--levl", "ordinal");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.err()).contains("--levl").contains("--level");
    }

    @Test
    void neitherDatabaseNorWordListIsLoadedForHelp() throws IOException, InterruptedException {
        for (String[] words : new String[][] {{"--help"}, {"--version"}, {"fit", "--help"}, {"code", "--help"}}) {
            assertThat(loaded(words))
                    .contains("org.proxenos.workbench.Proxenos")
                    .doesNotContain("org.duckdb.")
                    .doesNotContain("org.proxenos.language.vader.")
                    .doesNotContain("io.javalin.")
                    .doesNotContain("org.eclipse.jetty.")
                    .doesNotContain("org.proxenos.engine.duckdb.Database");
        }
    }

    @Test
    void numbersAreWrittenWithAPointOnEveryMachine() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("y.csv"), "y\n1.5\n2\n4\n" + "2\n".repeat(1000));
        List<String> command = new ArrayList<>(Child.program());
        command.addAll(1, List.of("-Duser.language=de", "-Duser.country=DE"));
        command.addAll(List.of("fit", file.toString(), "y ~ 1", "--family", "gaussian"));
        assertThat(Child.run(command).out()).contains("n = 1,003").containsPattern("\\(Intercept\\) +2\\.00");
    }

    /** The classes that a process of its own loads for a command line. */
    private static String loaded(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Child.program());
        command.add(1, "-Xlog:class+load:stdout");
        command.addAll(List.of(words));
        Ran ran = Child.run(command);
        assertThat(ran.code()).isZero();
        return ran.out();
    }
}
