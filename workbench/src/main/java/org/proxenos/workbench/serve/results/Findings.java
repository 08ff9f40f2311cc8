package org.proxenos.workbench.serve.results;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.report.page.Page;
import org.proxenos.report.page.StoredResults;
import org.proxenos.study.result.Selection;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Stamp;

/** The results of the last run, read again when there are others. */
public final class Findings {
    /** The file that a run writes last: without it the others do not belong together. */
    private static final String SEAL = "provenance.json";

    private final OpenStudy study;
    private String stamp = "";
    private @Nullable StoredResults results;

    /** The results of this study. */
    public Findings(OpenStudy study) {
        this.study = study;
    }

    /** What the last run found; empty where none was finished. */
    public synchronized Optional<StoredResults> find() {
        StudyFolder folder = study.folder();
        Path file = folder.results().resolve(StoredResults.FILE);
        Path seal = folder.results().resolve(SEAL);
        try {
            String now = Stamp.of(List.of(file, seal));
            if (!now.equals(stamp)) {
                results = Files.isRegularFile(file) && Files.isRegularFile(seal) ? read(file) : null;
                stamp = now;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s cannot be read (%s); run the study again".formatted(file, e.getMessage()), e);
        }
        return Optional.ofNullable(results);
    }

    private static StoredResults read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return StoredResults.read(in);
        }
    }

    /** The results as the report's templates want them. */
    public Optional<Page> page() {
        return find().map(found -> found.page(study.study(), WorkbenchLinks.INSTANCE));
    }

    /** Whether the corpus or the codes have changed since the last run. */
    public boolean areOutdated() {
        StudyFolder folder = study.folder();
        Path seal = folder.results().resolve(SEAL);
        try {
            return Files.isRegularFile(seal) && Stamp.isNewer(folder.corpus().resolve("messages.parquet"), seal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The messages behind a count.
     *
     * @throws IllegalArgumentException when the last run knows no such selection
     */
    public Selection selection(String id) {
        return find().stream()
                .flatMap(found -> found.selections().stream())
                .filter(selection -> selection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The last run counted no messages under '%s'; a later run may have replaced it."
                                .formatted(id)));
    }

    /** The folder of results. */
    Path folder() {
        return study.folder().results();
    }
}
