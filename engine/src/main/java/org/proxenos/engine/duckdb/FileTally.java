package org.proxenos.engine.duckdb;

import java.util.LinkedHashMap;
import java.util.Map;
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
    /** Accounts that a file repeats with every post are stored once while they stay among so many last seen. */
    private static final int ACCOUNTS_REMEMBERED = 16_384;

    private final SourceFile source;
    private final int number;
    private final Staging staging;
    private final Map<String, Account> lastSeen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > ACCOUNTS_REMEMBERED;
        }
    };
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
        Account before = lastSeen.get(account.accountId());
        if (account.equals(before)) {
            return;
        }
        Account recounted = before == null ? account : counted(before, account);
        boolean isRecounted = before != null && account.equals(recounted);
        // of two that are equal the older one stays: what was kept long is not to be collected and made again
        lastSeen.put(account.accountId(), isRecounted ? recounted : account);
        staging.account(isRecounted ? counted(account) : account);
    }

    /** An account with the followers of another observation. */
    private static Account counted(Account known, Account later) {
        return new Account(
                known.accountId(),
                known.platform(),
                known.handle(),
                known.displayName(),
                later.followers(),
                later.followersObservedAt(),
                known.description(),
                known.location(),
                known.createdAt(),
                known.botScore());
    }

    /** The followers alone of an account that was described before: what is not known leaves what is. */
    private static Account counted(Account a) {
        return new Account(
                a.accountId(),
                a.platform(),
                null,
                null,
                a.followers(),
                a.followersObservedAt(),
                null,
                null,
                null,
                null);
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
