package org.proxenos.corpus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a press release besides its words, its author and its date.
 *
 * @param messageId the release
 * @param title its headline, which is the first paragraph of its text too
 * @param precision how exactly its date is known; null where it has none
 * @param datedBy where its date was found, such as {@code file name}; null where it has none
 */
public record Document(
        String messageId,
        @Nullable String title,
        @Nullable Precision precision,
        @Nullable String datedBy) {
    /** How exactly a date is known; one of a day stands as the day's first moment. */
    public enum Precision {
        DAY,
        MINUTE;

        /** The name in tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
