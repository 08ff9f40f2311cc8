package org.proxenos.corpus;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Word that something is gone from the platform, so that it has to go from the corpus too, wherever it came from.
 *
 * @param kind whether a message or everything of an account is gone, or whatever bears the id
 * @param platform short lower-case name, such as {@code bluesky}
 * @param id the message's or the account's id
 * @param reason why, in the platform's word, such as {@code deleted} or {@code suspended}
 * @param at when it went; null where the export does not say
 */
public record Removal(
        Kind kind,
        String platform,
        String id,
        String reason,
        @Nullable Instant at) {
    /** What is gone. */
    public enum Kind {
        MESSAGE,
        ACCOUNT,
        /** Whatever bears the id: the export does not say which of the two. */
        ANYTHING;

        /** The name in tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
