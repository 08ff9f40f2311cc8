package org.proxenos.corpus.collect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Strand;

/**
 * An element of {@code collect:} in study.yaml.
 *
 * @param name unique in the study; files are named so
 * @param subject what is collected
 * @param server the address of the server, without a slash at its end; of a feed or a stream, the address itself
 * @param value which account, hashtag, post or search; empty where the address says all
 * @param collections of Jetstream: which records; empty: all
 * @param dids of Jetstream: whose; empty: everybody's
 * @param strand how its messages are selected
 * @param since how far back to ask; null: to the beginning, or, of a stream, from now on
 * @param until where to end, exclusive; null: never
 * @param token name of the environment variable that holds an access token; null: ask without one
 */
public record CollectionPlan(
        String name,
        Subject subject,
        String server,
        String value,
        List<String> collections,
        List<String> dids,
        Strand strand,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String token) {
    /** Copies the lists. */
    public CollectionPlan {
        collections = List.copyOf(collections);
        dids = List.copyOf(dids);
    }

    /** What is asked for, in words, such as {@code account 'mayor@example.org' at https://example.org}. */
    public String what() {
        return value.isEmpty() ? server : "%s '%s' at %s".formatted(subject.valueKey(), value, server);
    }

    /** All that decides which messages come; where it changes, a cursor of before says nothing. */
    String signature() {
        return String.join(
                " ",
                subject.name(),
                server,
                value,
                String.join(",", collections),
                String.join(",", dids),
                String.valueOf(since),
                String.valueOf(until));
    }
}
