package org.proxenos.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message is. A repost carries somebody else's words and counts, so neither is ever scored or summed. */
public enum Kind {
    POST,
    REPLY,
    QUOTE,
    REPOST,
    PRESS_RELEASE,
    PARAGRAPH;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name in tables and files, such as {@code press_release}. */
    public String code() {
        return code;
    }

    /** The kind of that name, if there is one. */
    public static Optional<Kind> find(String code) {
        return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
    }

    /** A message in the sender's own words and not addressed as a reply: what H2 to H4 are about. */
    public boolean isOriginal() {
        return this == POST || this == QUOTE;
    }
}
