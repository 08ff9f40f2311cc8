package org.proxenos.workbench.serve;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** Passwords as they are kept: never themselves, but what bcrypt makes of them. */
public final class Passwords {
    /** Shorter ones are guessed too easily, characters. */
    public static final int SHORTEST = 10;

    /** What bcrypt reads of a password, bytes. */
    private static final int LONGEST = 72;

    /** 2 to this power rounds: a quarter of a second for whoever guesses, and for us. */
    private static final int COST = 12;

    /** A hash of nothing that anybody knows, so that a wrong name takes as long as a wrong password. */
    private static final String NOBODY = hashed(Secret.make());

    private Passwords() {}

    /**
     * What to keep of a password.
     *
     * @throws IllegalArgumentException when it is too short or too long
     */
    public static String hash(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new IllegalArgumentException("a password has at least %d characters".formatted(SHORTEST));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("a password has at most %d bytes".formatted(LONGEST));
        }
        return hashed(password);
    }

    private static String hashed(String password) {
        return BCrypt.hashpw(password, BCrypt.gensalt(COST));
    }

    /** Whether a password is the one of a hash; takes equally long where there is none. */
    static boolean matches(@Nullable String hash, String password) {
        boolean isShort = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        boolean matches = BCrypt.checkpw(isShort ? password : "", hash == null ? NOBODY : hash);
        return matches && isShort && hash != null;
    }
}
