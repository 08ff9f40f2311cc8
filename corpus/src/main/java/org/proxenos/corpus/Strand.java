package org.proxenos.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How messages were selected; strands are never pooled, since each is selected differently. */
public enum Strand {
    /** Timelines of chosen accounts. */
    ACCOUNTS,
    /** A keyword or hashtag stream. */
    STREAM,
    /** What others answered to chosen messages. */
    REPLIES,
    /** Press releases. */
    PRESS;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name in tables and in study.yaml. */
    public String code() {
        return code;
    }

    /** The strand of that name, if there is one. */
    public static Optional<Strand> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
