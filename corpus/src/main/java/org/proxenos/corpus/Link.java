package org.proxenos.corpus;

import java.util.Locale;

/**
 * Something a message points to.
 *
 * @param kind what it points to
 * @param value the handle without {@code @}, the tag without {@code #}, or the address
 */
public record Link(Kind kind, String value) {
    /** What a link points to. */
    public enum Kind {
        MENTION,
        HASHTAG,
        URL;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** The name in tables. */
        public String code() {
            return code;
        }
    }
}
