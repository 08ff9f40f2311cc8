package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Child;
import org.proxenos.workbench.Ran;

/**
 * A disk that fills up in mid-import, simulated by a file system of a few megabytes that only the child process sees; skipped
 * where the system or the user cannot make one.
 */
final class FullDiskTest {
    @TempDir
    private Path folder;

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    private Path posts(String name, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,user,created_at,text\n");
            for (int i = 0; i < rows; i++) {
                out.write(i + ",ana,2017-06-01 10:00:00,word " + random.nextLong() + " " + random.nextLong() + "\n");
            }
        }
        return file;
    }

    private Ran onSmallDisk(String megabytes, String... steps) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        String script =
                "mount -t tmpfs -o size=%sm tmpfs '%s' && { %s; }".formatted(megabytes, disk, String.join("; ", steps));
        return Child.run(List.of("unshare", "--mount", "--propagation", "private", "sh", "-c", script));
    }

    private void assumeSmallDisks() throws InterruptedException {
        try {
            boolean possible = onSmallDisk("1", "echo made").out().contains("made");
            Assumptions.assumeTrue(possible, "no small file system can be made here (needs Linux and root)");
        } catch (IOException e) {
            Assumptions.abort("no small file system can be made here (needs unshare): " + e.getMessage());
        }
    }

    private String run(String... words) {
        return quoted(Child.program()) + " " + quoted(List.of(words)) + "; echo \"exit $?\"";
    }

    @Test
    void theCorpusStaysAsItWas() throws IOException, InterruptedException {
        assumeSmallDisks();
        String study = folder.resolve("disk/study").toString();
        String few = posts("few.csv", 10).toString();
        String many = posts("many.csv", 120_000).toString();
        String more = posts("more.csv", 400_000).toString();
        Ran ran = onSmallDisk(
                "20",
                run("init", study, "--quiet"),
                run("import", study, few, "--quiet"),
                // The copy fits, the corpus does not; then not even the copy.
                run("import", study, many, "--quiet"),
                run("import", study, more, "--quiet"),
                run("import", study, few, "--quiet"),
                "find '" + study + "' -name '*part*'; ls '" + study + "/sources'");
        assertThat(ran.out().lines().filter(line -> line.startsWith("exit")))
                .containsExactly("exit 0", "exit 0", "exit 1", "exit 1", "exit 0");
        assertThat(ran.out().lines().filter(line -> line.startsWith("proxenos:")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("proxenos: the disk is full"));
        assertThat(ran.out())
                .containsPattern("few\\.csv +csv +0\\.50 +10 +0 +10 +0")
                .doesNotContain("\tat ");
        assertThat(ran.out()).endsWith("exit 0\nfew.csv\n");
    }
}
