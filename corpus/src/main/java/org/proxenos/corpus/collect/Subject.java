package org.proxenos.corpus.collect;

import org.proxenos.corpus.Strand;

/** What can be collected, by the two keys of study.yaml that say so. */
public enum Subject {
    /** The posts of one account. */
    ACCOUNT("mastodon", "account", "mastodon", Strand.ACCOUNTS),
    /** The posts with a hashtag that a server knows of. */
    HASHTAG("mastodon", "hashtag", "mastodon", Strand.STREAM),
    /** A post, what it answers, and its answers. */
    CONTEXT("mastodon", "context", "mastodon", Strand.REPLIES),
    /** The posts and reposts of one account. */
    AUTHOR("bluesky", "author", "bluesky", Strand.ACCOUNTS),
    /** A post, what it answers, and its answers. */
    THREAD("bluesky", "thread", "bluesky", Strand.REPLIES),
    /** The posts that a search finds. */
    SEARCH("bluesky", "search", "bluesky", Strand.STREAM),
    /** The posts in one account's repository, from the server that keeps it. */
    REPOSITORY("bluesky", "repository", "bluesky", Strand.ACCOUNTS),
    /** What happens on Bluesky, as it happens. */
    JETSTREAM("jetstream", "jetstream", "jetstream", Strand.STREAM),
    /** A news feed. */
    FEED("feed", "feed", "feed", Strand.ACCOUNTS);

    private final String serverKey;
    private final String valueKey;
    private final String format;
    private final Strand strand;

    Subject(String serverKey, String valueKey, String format, Strand strand) {
        this.serverKey = serverKey;
        this.valueKey = valueKey;
        this.format = format;
        this.strand = strand;
    }

    /** The key that names the server. */
    public String serverKey() {
        return serverKey;
    }

    /** The key that says what is wanted of it; the server's own where its address says all. */
    public String valueKey() {
        return valueKey;
    }

    /** The reader of what is stored. */
    public String format() {
        return format;
    }

    /** How messages collected so are selected, where the study does not say. */
    public Strand strand() {
        return strand;
    }

    /** Whether messages have an order in time by which a collection can be bounded. */
    public boolean hasBounds() {
        return this != CONTEXT && this != THREAD && this != REPOSITORY && this != FEED;
    }
}
