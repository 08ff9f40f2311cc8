package org.proxenos.workbench.serve.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.workbench.folder.Exports;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.serve.OpenStudy;

/** The work that is under way, one thing at a time. */
final class Works implements OpenStudy.Closing {
    private static final String CODING = "/coding";

    private final OpenStudy study;
    private @Nullable Job job;

    Works(OpenStudy study) {
        this.study = study;
    }

    /** What is under way or was last. */
    synchronized Optional<Progress> progress() {
        return Optional.ofNullable(job).map(Job::progress);
    }

    /** Starts a run of the whole study. */
    void run() throws IOException {
        start("Run of the study", "", List.of("run", study.folder().path().toString()), null);
    }

    /**
     * Starts to draw a first sample, from exports that nobody has read yet, too; whoever waits then goes on to code. Where a round
     * was drawn already, nothing starts.
     *
     * @return the page on which its visitor goes on
     */
    synchronized String sample() throws IOException {
        boolean busy = isBusy();
        // asked after: what ended in between may have drawn it
        if (study.hasPeople() && !study.people().rounds().list().isEmpty()) {
            return CODING;
        }
        refuse(busy);
        start(
                "Training round",
                CODING,
                List.of("sample", study.folder().path().toString(), "--round", "training"),
                null);
        return WorkSection.PATH;
    }

    /**
     * An export that a browser sent.
     *
     * @param name as its owner calls it
     * @param content is read to its end
     */
    record Upload(String name, InputStream content) {}

    /**
     * Starts an import.
     *
     * @param format as which files are read; empty where content tells
     */
    void bring(List<Upload> uploads, String format) throws IOException {
        refuseTwo();
        Path folder = Files.createTempDirectory(temp(), "upload");
        List<String> arguments =
                new ArrayList<>(List.of("import", study.folder().path().toString()));
        for (Upload upload : uploads) {
            Path file = folder.resolve(name(upload.name()));
            Files.copy(upload.content(), file);
            arguments.add(file.toString());
        }
        if (!format.isEmpty()) {
            arguments.addAll(List.of("--format", format));
        }
        start(
                "Import of %s".formatted(uploads.size() == 1 ? uploads.get(0).name() : uploads.size() + " files"),
                "",
                arguments,
                folder);
    }

    /** A file's name without folders; never one that is hidden or an option. */
    private static String name(String said) {
        String name = said.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")
                .replaceFirst("^[.-]+", "");
        if (name.isBlank()) {
            throw new IllegalArgumentException("A file has no name.");
        }
        return name;
    }

    private synchronized void start(String label, String onwards, List<String> arguments, @Nullable Path after)
            throws IOException {
        refuseTwo();
        Job started = Job.start(label, onwards, temp(), arguments);
        job = started;
        Thread tidier = new Thread(
                () -> {
                    started.await();
                    if (after != null) {
                        delete(after);
                    }
                },
                "proxenos-tidy");
        tidier.setDaemon(true);
        tidier.start();
    }

    private void refuseTwo() {
        refuse(isBusy());
    }

    private synchronized boolean isBusy() {
        return job != null && job.isRunning();
    }

    private static void refuse(boolean busy) {
        if (busy) {
            throw new IllegalArgumentException("Something is under way already; wait for it, or stop it.");
        }
    }

    /** Stops what is under way, and takes away what it left half done. */
    synchronized void cancel() throws IOException {
        if (job == null || !job.isRunning()) {
            return;
        }
        job.cancel();
        StudyFolder folder = study.folder();
        DuckDbEngine.open(folder.corpus(), folder.codes()).close();
        new Exports(folder.exports()).close();
        delete(temp());
    }

    private Path temp() throws IOException {
        return Files.createDirectories(study.folder().workbench().resolve("temp"));
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            cancel();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
