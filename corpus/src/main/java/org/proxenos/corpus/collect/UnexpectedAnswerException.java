package org.proxenos.corpus.collect;

/** A server answered something other than its protocol says; the message says what, to stand behind "answered". */
public final class UnexpectedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    UnexpectedAnswerException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** Whether it may be a passing trouble, such as a page that says that the server is being mended. */
    public boolean isPassing() {
        return passing;
    }
}
