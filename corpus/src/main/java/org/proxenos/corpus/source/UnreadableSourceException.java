package org.proxenos.corpus.source;

/** A file as a whole is not what it should be: empty, binary, without a text column. The user's to mend: exit code 2. */
public final class UnreadableSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says which file, what is wrong, and what to do about it. */
    public UnreadableSourceException(String message) {
        super(message);
    }
}
