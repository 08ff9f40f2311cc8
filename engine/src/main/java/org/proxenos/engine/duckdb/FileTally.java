package org.proxenos.engine.duckdb;

import java.util.SortedMap;
import java.util.TreeMap;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.privacy.Forgotten;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Sink;
import org.proxenos.engine.Flow;
import org.proxenos.engine.SourceFile;

/** Counts what a reader pushes for one file and hands it on to the staging tables. */
final class FileTally implements Sink {
    private final SourceFile source;
    private final int number;
    private final Staging staging;
    private final SeenAccounts seen = new SeenAccounts();
    private final SortedMap<String, Long> reasons = new TreeMap<>();
    private final SortedMap<String, Long> missing = new TreeMap<>();
    private final SortedMap<String, String> missingAt = new TreeMap<>();
    private final SortedMap<String, Long> unknown = new TreeMap<>();
    private final SortedMap<String, Long> other = new TreeMap<>();
    private long posts;
    private long rejected;
    private long seenThrough;

    FileTally(SourceFile source, int number, Staging staging) {
        this.source = source;
        this.number = number;
        this.staging = staging;
    }

    @Override
    public void collected(Collected post) {
        posts++;
        staging.post(post, number, true);
    }

    @Override
    public void seenThrough(Collected post) {
        seenThrough++;
        staging.post(post, number, false);
    }

    @Override
    public void account(Account account) {
        switch (seen.see(account)) {
            case NEW -> staging.account(account);
            case COUNTED -> staging.followers(account);
            case SAME -> {}
        }
    }

    @Override
    public void rejected(Rejected record) {
        rejected++;
        reasons.merge(record.reason(), 1L, Long::sum);
        staging.rejected(record);
    }

    @Override
    public void missing(String field, long row) {
        if (missing.merge(field, 1L, Long::sum) == 1) {
            missingAt.put(field, source.origin().file() + ':' + row);
        }
    }

    @Override
    public void unknown(String field, long row) {
        unknown.merge(field, 1L, Long::sum);
    }

    @Override
    public void other(String kind) {
        other.merge(kind, 1L, Long::sum);
    }

    @Override
    public void document(Document document) {
        staging.document(document);
    }

    @Override
    public void removed(Removal removal) {
        other("removals");
        staging.removal(removal);
    }

    /** Counts posts that were read and are to be forgotten with the rejected ones. */
    void forget(long n) {
        if (n > 0) {
            posts -= n;
            rejected += n;
            reasons.merge(Forgotten.NAME, n, Long::sum);
        }
    }

    /** The flow, once it is known how many posts were not there before. */
    Flow flow(Detection as, HashedStream stream, long kept) {
        return new Flow(
                source.origin().file(),
                source.origin().strand().code(),
                as.format(),
                as.confidence(),
                stream.bytes(),
                stream.sha256(),
                posts + rejected,
                kept,
                posts - kept,
                rejected,
                seenThrough,
                reasons,
                missing,
                other,
                new Flow.Signs(as.runnerUp(), as.runnerUpConfidence(), missingAt, unknown));
    }
}
