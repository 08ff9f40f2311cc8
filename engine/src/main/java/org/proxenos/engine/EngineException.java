package org.proxenos.engine;

import org.jspecify.annotations.Nullable;

/** The engine itself failed: disk full, broken query, unreadable file. Not for bad input rows. Exit code 1. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what could not be done and why. */
    public EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
