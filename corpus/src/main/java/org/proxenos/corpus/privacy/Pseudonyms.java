package org.proxenos.corpus.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for accounts: {@code c_} and 16 hexadecimal digits of a keyed hash (HMAC-SHA-256) of the handle or id,
 * without regard to case.
 *
 * <p>Who has no key cannot tell whose name it is, not even by trying all handles there are. A pseudonym holds no x, y or
 * z but as many z at its end as the handle has of the three: the placebo of a study counts these letters, and its
 * numbers must not move. Safe for several threads.
 */
public final class Pseudonyms {
    /** How each of them looks, as a regular expression without regard to case. */
    public static final String FORM = "c_[0-9a-f]{16}z*";

    /** Bytes of a key. */
    public static final int KEY_BYTES = 32;

    private static final Pattern PATTERN = Pattern.compile(FORM, Pattern.CASE_INSENSITIVE);
    private static final String ALGORITHM = "HmacSHA256";
    private static final String DIGITS = "0123456789abcdef";
    private static final int BYTES = 8;
    private static final int REMEMBERED = 1 << 16;

    private final ThreadLocal<Mac> hash;
    private final AtomicReferenceArray<Named> remembered = new AtomicReferenceArray<>(REMEMBERED);

    /** Pseudonyms by a study's key. */
    public Pseudonyms(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("a key has %d bytes, this has %d".formatted(KEY_BYTES, key.length));
        }
        byte[] kept = key.clone();
        hash = ThreadLocal.withInitial(() -> mac(kept));
    }

    /** Whether a text is written like a pseudonym. */
    public static boolean isPseudonym(String text) {
        return PATTERN.matcher(text).matches();
    }

    /** The pseudonym of whoever has a handle or an id; a leading {@code @} is no part of it. */
    public String of(String identifier) {
        int slot = (identifier.hashCode() * 0x9E3779B9) >>> 16;
        Named known = remembered.get(slot);
        if (known != null && known.identifier().equals(identifier)) {
            return known.pseudonym();
        }
        Named named = new Named(identifier, make(normal(identifier)));
        remembered.set(slot, named);
        return named.pseudonym();
    }

    /** Handles are compared without {@code @} and without regard to case. */
    static String normal(String identifier) {
        String bare = identifier.startsWith("@") ? identifier.substring(1) : identifier;
        return bare.toLowerCase(Locale.ROOT);
    }

    /** 64 bits of a keyed hash, for what has to be known again and is not to be kept. */
    long mark(String text) {
        return ByteBuffer.wrap(hash(text)).getLong();
    }

    private byte[] hash(String text) {
        return hash.get().doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String make(String normal) {
        byte[] digest = hash(normal);
        StringBuilder name = new StringBuilder("c_");
        for (int i = 0; i < BYTES; i++) {
            name.append(DIGITS.charAt(digest[i] >> 4 & 15)).append(DIGITS.charAt(digest[i] & 15));
        }
        return name.append(placebo(normal)).toString();
    }

    /** As many z as a text has letters x, y and z, which a study's placebo counts without regard to case. */
    static String placebo(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        int letters = 0;
        for (int i = 0; i < small.length(); i++) {
            letters += small.charAt(i) >= 'x' && small.charAt(i) <= 'z' ? 1 : 0;
        }
        return "z".repeat(letters);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** An identifier and its pseudonym, once made. */
    private record Named(String identifier, String pseudonym) {}
}
