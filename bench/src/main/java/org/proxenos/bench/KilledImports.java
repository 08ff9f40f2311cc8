package org.proxenos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.proxenos.bench.text.XApiPosts;

/**
 * Imports that die by the hardest of signals at random moments. After each, the corpus is the one before, or the one that
 * an undisturbed import makes; and the same import, run again, makes that one to the last byte.
 */
public final class KilledImports {
    private static final int POSTS = 100_000;
    private static final int POSTS_BEFORE = 20_000;

    private final Path launcher;
    private final Path folder;
    private final Path export;
    private int cut;

    private KilledImports(Path launcher, Path folder) {
        this.launcher = launcher;
        this.folder = folder;
        this.export = folder.resolve("posts.jsonl");
    }

    /** Kills so many imports: {@code LAUNCHER KILLS SEED}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) {
            throw new IllegalArgumentException("wanted: the path of ./proxenos, how many imports to kill, and a seed");
        }
        Path folder = Files.createTempDirectory("proxenos-kills");
        try {
            new KilledImports(Path.of(args[0]).toAbsolutePath(), folder)
                    .run(Integer.parseInt(args[1]), new SplittableRandom(Long.parseLong(args[2])));
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(int kills, SplittableRandom random) throws IOException, InterruptedException {
        Path before = folder.resolve("before");
        Path earlier = folder.resolve("earlier.jsonl");
        Files.write(earlier, XApiPosts.bytes(POSTS_BEFORE));
        Files.write(export, XApiPosts.bytes(POSTS));
        finish(start("init", before));
        finish(start("import", before, earlier));
        Path undisturbed = copy(before, "undisturbed");
        long begun = System.nanoTime();
        finish(start("import", undisturbed, export));
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        for (int kill = 1; kill <= kills; kill++) {
            kill(before, undisturbed, random.nextLong(whole));
        }
        System.out.printf(
                "%d imports of %,d posts killed within %,d ms; %d of them before they were done; every one made good%n",
                kills, POSTS, whole, cut);
    }

    private void kill(Path before, Path undisturbed, long after) throws IOException, InterruptedException {
        Path study = copy(before, "study");
        Process process = start("import", study, export);
        boolean done = process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        cut += done ? 0 : 1;
        if (Files.exists(study.resolve("corpus"))) {
            boolean isOld = same(study, before);
            check(isOld || same(study, undisturbed), "neither the old corpus nor the new one, after " + after + " ms");
        }
        finish(start("import", study, export));
        check(same(study, undisturbed), "not the corpus of an undisturbed import, after " + after + " ms");
        Folders.delete(study);
    }

    private Process start(String command, Path... paths) throws IOException {
        Stream<String> words = Stream.concat(
                Stream.of(launcher.toString(), command), Stream.of(paths).map(Path::toString));
        return new ProcessBuilder(words.toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void finish(Process process) throws InterruptedException {
        check(process.waitFor() == 0, "a command that nobody disturbed failed");
    }

    private static boolean same(Path study, Path other) throws IOException {
        List<Path> files = files(study.resolve("corpus"));
        boolean same = files.equals(files(other.resolve("corpus")));
        for (Path file : same ? files : List.<Path>of()) {
            same &= Files.mismatch(
                            study.resolve("corpus").resolve(file),
                            other.resolve("corpus").resolve(file))
                    < 0;
        }
        return same;
    }

    private static List<Path> files(Path corpus) throws IOException {
        try (Stream<Path> files = Files.walk(corpus)) {
            return files.filter(Files::isRegularFile)
                    .map(corpus::relativize)
                    .sorted()
                    .toList();
        }
    }

    private Path copy(Path study, String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> paths = Files.walk(study)) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.resolve(study.relativize(path)));
            }
        }
        return copy;
    }

    private static void check(boolean holds, String trouble) {
        if (!holds) {
            throw new IllegalStateException(trouble);
        }
    }
}
