package org.proxenos.corpus.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;

/** Keeps what a reader pushes. */
public final class Tally implements Sink {
    public final List<Collected> posts = new ArrayList<>();
    public final List<Collected> seenThrough = new ArrayList<>();
    public final List<Account> accounts = new ArrayList<>();
    public final List<Rejected> rejected = new ArrayList<>();
    public final List<Document> documents = new ArrayList<>();
    public final List<Removal> removals = new ArrayList<>();
    public final Map<String, Integer> missing = new TreeMap<>();
    public final Map<String, Long> missingAt = new TreeMap<>();
    public final Map<String, Integer> unknown = new TreeMap<>();
    public final Map<String, Integer> other = new TreeMap<>();
    public Map<String, String> columns = Map.of();
    public @Nullable Detection detection;

    /** Reads a text as one file. */
    public static Tally of(String text, Origin origin, @Nullable String format) {
        try {
            return of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), origin, format);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads a text as a file of an accounts strand, format detected. */
    public static Tally of(String text) {
        return of(text, new Origin("sample", Strand.ACCOUNTS, Mapping.NONE), null);
    }

    /** Reads a stream. */
    public static Tally of(InputStream in, Origin origin, @Nullable String format) throws IOException {
        Tally tally = new Tally();
        tally.detection = Sources.read(in, origin, format, tally);
        return tally;
    }

    /** The format that the file was taken for. */
    public String format() {
        return detection == null ? "none" : detection.format();
    }

    /** The only post. */
    public Collected post() {
        if (posts.size() != 1) {
            throw new AssertionError("posts " + posts + ", rejected " + rejected);
        }
        return posts.get(0);
    }

    /** The counts of a post that has some. */
    public static Reactions counts(Collected post) {
        return Objects.requireNonNull(post.reactions(), "no counts");
    }

    /** How many posts are of a kind. */
    public long kind(org.proxenos.corpus.Kind kind) {
        return posts.stream().filter(p -> p.message().kind() == kind).count();
    }

    /** Why records were rejected. */
    public List<String> reasons() {
        return rejected.stream().map(r -> r.field() + ": " + r.reason()).toList();
    }

    @Override
    public void collected(Collected post) {
        posts.add(post);
    }

    @Override
    public void seenThrough(Collected post) {
        seenThrough.add(post);
    }

    @Override
    public void account(Account account) {
        accounts.add(account);
    }

    @Override
    public void rejected(Rejected record) {
        rejected.add(record);
    }

    @Override
    public void missing(String field, long row) {
        missing.merge(field, 1, Integer::sum);
        missingAt.putIfAbsent(field, row);
    }

    @Override
    public void unknown(String field, long row) {
        unknown.merge(field, 1, Integer::sum);
    }

    @Override
    public void other(String kind) {
        other.merge(kind, 1, Integer::sum);
    }

    @Override
    public void document(Document document) {
        documents.add(document);
    }

    @Override
    public void removed(Removal removal) {
        removals.add(removal);
    }

    @Override
    public void mapped(Map<String, String> columns) {
        this.columns = columns;
    }
}
