package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.workbench.Child;
import org.proxenos.workbench.Ran;

/**
 * An import that dies at any moment, by the hardest of signals, leaves the old corpus or the new one, and is made good by
 * running it again: every byte is that of a corpus whose imports nobody disturbed.
 */
final class KilledImportTest {
    private static final int NEW = 30_000;
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    private Path study() {
        return folder.resolve("study");
    }

    /** The tables of a study that has the same key and that nobody disturbs. */
    private Path undisturbed(Path... files) throws IOException {
        Path study = folder.resolve("undisturbed");
        Ran.proxenos("init", study);
        Files.copy(study().resolve("pseudonyms.key"), study.resolve("pseudonyms.key"));
        for (Path file : files) {
            assertThat(Ran.proxenos("import", study, file, "--quiet").code()).isZero();
        }
        return study.resolve("corpus");
    }

    private double messages() {
        try (DuckDbEngine engine = DuckDbEngine.open(study().resolve("corpus"), study().resolve("codes"))) {
            return engine.query("SELECT count(*) AS n FROM messages").numbers("n")[0];
        }
    }

    private Path posts(int from, int rows, String name) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,user,created_at,text\n");
            for (int i = from; i < from + rows; i++) {
                out.write(i + ",ana,2017-06-01 10:00:00,A text that says little\n");
            }
        }
        return file;
    }

    private Process imports(Path file) throws IOException {
        List<String> words = new ArrayList<>(Child.program());
        words.addAll(List.of("import", study().toString(), file.toString(), "--quiet"));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void theCorpusIsTheOldOneOrTheNewOne() throws IOException, InterruptedException {
        Ran.proxenos("init", study());
        assertThat(Ran.proxenos("import", study(), posts(0, 10, "old.csv")).code())
                .isZero();
        Path more = posts(1000, NEW, "new.csv");
        long started = System.nanoTime();
        Process whole = imports(posts(500, 1, "one.csv"));
        assertThat(whole.waitFor()).isZero();
        long shortest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        double old = 11;
        Set<Double> seen = new HashSet<>();
        for (int kill = 0; kill < KILLS && !seen.contains(old + NEW); kill++) {
            Process process = imports(more);
            process.waitFor(shortest / 2 + kill * shortest / 4, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            double now = messages();
            assertThat(now).isIn(old, old + NEW);
            seen.add(now);
        }
        assertThat(Ran.proxenos("import", study(), more, "--quiet").code()).isZero();
        assertThat(messages()).isEqualTo(old + NEW);
        assertThat(study().resolve("sources").toFile().list())
                .containsExactlyInAnyOrder("old.csv", "one.csv", "new.csv");
        assertThat(study().toFile().list()).noneMatch(name -> name.contains(".part") || name.contains(".old"));
        Path undisturbed = undisturbed(folder.resolve("old.csv"), folder.resolve("one.csv"), more);
        for (String table : Objects.requireNonNull(undisturbed.toFile().list())) {
            assertThat(study().resolve("corpus").resolve(table)).hasSameBinaryContentAs(undisturbed.resolve(table));
        }
    }
}
