package org.proxenos.workbench.serve.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.DuckDbOptions;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Stamp;

/** The shelf of a study that is served: made in the background, and anew when an import or a run changed the tables. */
public final class Shelves implements OpenStudy.Closing {
    private static final String FILE = "messages.duckdb";
    private static final List<String> TABLES =
            List.of("messages", "reactions", "accounts", "actors", "threads", "links", "flow", "rejected");
    private static final List<String> CODES = List.of("codes", "codes_wide");

    /** A page waits so long for a shelf before it says that there is none yet, milliseconds. */
    private static final long PATIENCE = 2_000;

    /** Whoever still reads an earlier shelf is done after so long, seconds. */
    private static final long GRACE = 60;

    private final OpenStudy study;
    private String stamp = "";
    private @Nullable Shelf ready;
    private @Nullable CompletableFuture<Shelf> coming;

    /** The shelf of this study; begins to make it. */
    public Shelves(OpenStudy study) {
        this.study = study;
        coming = begin();
    }

    /**
     * The shelf as the study's tables now are; while it is made anew, the earlier one.
     *
     * @throws NotReady while the first is being made
     */
    public Shelf shelf() {
        CompletableFuture<Shelf> awaited = begin();
        if (awaited != null) {
            try {
                settle(awaited.get(PATIENCE, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                return earlier();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotReady();
            } catch (ExecutionException e) {
                forget();
                throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
            }
        }
        return earlier();
    }

    private synchronized Shelf earlier() {
        if (ready == null) {
            throw new NotReady();
        }
        return ready;
    }

    /** What is being made, if anything is. */
    private synchronized @Nullable CompletableFuture<Shelf> begin() {
        StudyFolder folder = study.folder();
        String now = stamp(folder);
        if (coming == null && !now.equals(stamp)) {
            stamp = now;
            coming = CompletableFuture.supplyAsync(() -> open(folder, now));
        }
        return coming;
    }

    private synchronized void settle(Shelf made) {
        if (made == ready) {
            return;
        }
        @Nullable Shelf earlier = ready;
        ready = made;
        coming = null;
        if (earlier != null) {
            CompletableFuture.delayedExecutor(GRACE, TimeUnit.SECONDS).execute(earlier::close);
        }
    }

    private synchronized void forget() {
        coming = null;
        stamp = "";
    }

    private static Shelf open(StudyFolder folder, String stamp) {
        Shelf.Recipe recipe = new Shelf.Recipe(folder.corpus(), folder.codes(), stamp, ShelfScript.of(folder.study()));
        return Shelf.open(place(folder).resolve(FILE), recipe, DuckDbOptions.defaults());
    }

    /** In the study's folder, or, where that may only be read, in a folder of its own that nobody else may read. */
    private static Path place(StudyFolder folder) {
        try {
            Path place = Files.createDirectories(folder.workbench());
            Path ignore = place.resolve(".gitignore");
            if (!Files.exists(ignore)) {
                Files.writeString(ignore, "*\n", StandardCharsets.UTF_8);
            }
            return place;
        } catch (IOException e) {
            try {
                return Files.createTempDirectory("proxenos-workbench");
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }

    private static String stamp(StudyFolder folder) {
        List<Path> files = new ArrayList<>();
        TABLES.forEach(table -> files.add(folder.corpus().resolve(table + ".parquet")));
        CODES.forEach(table -> files.add(folder.codes().resolve(table + ".parquet")));
        try {
            return Stamp.of(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (coming != null) {
            coming.whenComplete((made, failure) -> close(made)).isDone();
        }
        if (ready != null) {
            ready.close();
        }
    }

    private static void close(@Nullable Shelf made) {
        if (made != null) {
            made.close();
        }
    }

    /** The messages are being put in order for the first time. */
    public static final class NotReady extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotReady() {
            super("the messages are being put in order");
        }
    }
}
