package org.proxenos.corpus.source.press;

/** A document that cannot be a release, for a reason in words that hold nothing of it. */
final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String reason) {
        super(reason);
    }

    Unusable(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** Why. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
