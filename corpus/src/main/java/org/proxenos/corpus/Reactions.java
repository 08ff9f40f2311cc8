package org.proxenos.corpus;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the audience had done with a message when it was observed; null is not known, never 0.
 *
 * @param messageId the message
 * @param observedAt when the platform was asked
 * @param likes people who liked it
 * @param reposts reposts without comment; quotes are not included
 * @param quotes reposts with a comment
 * @param replies direct replies
 * @param views times it was shown
 * @param emotions reactions that name an emotion, by name, such as {@code angry}; empty where the platform has none
 */
public record Reactions(
        String messageId,
        @Nullable Instant observedAt,
        @Nullable Long likes,
        @Nullable Long reposts,
        @Nullable Long quotes,
        @Nullable Long replies,
        @Nullable Long views,
        Map<String, Long> emotions) {
    /** Copies the emotions, in the order of their names. */
    public Reactions {
        emotions = emotions.isEmpty() ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(emotions));
    }

    /** Whether no count at all is known. */
    public boolean isEmpty() {
        boolean uncounted = likes == null && reposts == null && quotes == null && replies == null && views == null;
        return uncounted && emotions.isEmpty();
    }
}
