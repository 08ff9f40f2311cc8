package org.proxenos.coding.codebook;

import org.proxenos.corpus.Kind;

/** A text that questions are asked of (rule K11 for press releases). */
public enum Unit {
    /** A post or quote. */
    MESSAGE,
    /** A reply. */
    REPLY,
    /** A press release as a whole. */
    DOCUMENT,
    /** A paragraph of a press release. */
    PARAGRAPH;

    /** What a message of that kind is. */
    public static Unit of(Kind kind) {
        return switch (kind) {
            case POST, QUOTE, REPOST -> MESSAGE;
            case REPLY -> REPLY;
            case PRESS_RELEASE -> DOCUMENT;
            case PARAGRAPH -> PARAGRAPH;
        };
    }
}
