package org.proxenos.corpus.source.x;

import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Sink;

/** Passes everything on but the gaps, which are counted for records of the export itself only. */
record Uncounted(Sink sink) implements Sink {
    @Override
    public void collected(Collected post) {
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
        sink.rejected(record);
    }

    @Override
    public void missing(String field) {
        // A post seen through another lacks whatever that record did not tell of it.
    }

    @Override
    public void other(String kind) {
        sink.other(kind);
    }
}
