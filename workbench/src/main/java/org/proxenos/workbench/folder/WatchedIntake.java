package org.proxenos.workbench.folder;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.intake.Sources;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.engine.Intake;

/** The usual readers, with an eye on what they do: how far they are, how they read columns, what they reject first. */
public final class WatchedIntake implements Intake {
    private static final int SHOWN = 5;
    private static final int STEP = 10_000;

    private final BiConsumer<String, Long> progress;
    private final Map<String, Map<String, String>> mapped = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    /**
     * Watches.
     *
     * @param progress is told now and then which file is read and how many of its records were
     */
    public WatchedIntake(BiConsumer<String, Long> progress) {
        this.progress = progress;
    }

    /** The columns of tables that were read by their usual names: by file, field of ours to column. */
    public Map<String, Map<String, String>> mapped() {
        return mapped;
    }

    /** The first few records of each file that were rejected. */
    public List<Rejected> rejected() {
        return rejected;
    }

    @Override
    public Detection read(InputStream raw, Origin origin, @Nullable String format, Sink sink) throws IOException {
        Watch watch = new Watch(sink, origin);
        Detection as = Sources.read(raw, origin, format, watch);
        progress.accept(origin.file(), watch.records);
        return as;
    }

    /** Hands everything on. */
    private final class Watch implements Sink {
        private final Sink sink;
        private final Origin origin;
        private long records;
        private int shown;

        Watch(Sink sink, Origin origin) {
            this.sink = sink;
            this.origin = origin;
        }

        private void count() {
            records++;
            if (records % STEP == 0) {
                progress.accept(origin.file(), records);
            }
        }

        @Override
        public void collected(Collected post) {
            count();
            sink.collected(post);
        }

        @Override
        public void seenThrough(Collected post) {
            sink.seenThrough(post);
        }

        @Override
        public void account(Account account) {
            sink.account(account);
        }

        @Override
        public void rejected(Rejected record) {
            count();
            if (shown < SHOWN) {
                shown++;
                rejected.add(record);
            }
            sink.rejected(record);
        }

        @Override
        public void missing(String field, long row) {
            sink.missing(field, row);
        }

        @Override
        public void unknown(String field, long row) {
            sink.unknown(field, row);
        }

        @Override
        public void removed(Removal removal) {
            sink.removed(removal);
        }

        @Override
        public void document(Document document) {
            sink.document(document);
        }

        @Override
        public void other(String kind) {
            sink.other(kind);
        }

        @Override
        public void mapped(Map<String, String> columns) {
            if (origin.mapping().columns().isEmpty()) {
                mapped.put(origin.file(), columns);
            }
            sink.mapped(columns);
        }
    }
}
