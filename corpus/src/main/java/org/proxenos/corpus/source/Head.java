package org.proxenos.corpus.source;

import java.nio.charset.StandardCharsets;

/**
 * The first bytes of a file, decompressed: what detection looks at.
 *
 * @param file the file's name, without folders
 * @param text up to 64 kB decoded as UTF-8, odd bytes replaced
 * @param whole whether that is the whole file
 */
public record Head(String file, String text, boolean whole) {
    /** How many bytes are looked at. */
    public static final int BYTES = 64 * 1024;

    /** Decodes the first bytes of a file. */
    public static Head of(String file, byte[] bytes) {
        return new Head(file, new String(bytes, StandardCharsets.UTF_8), bytes.length < BYTES);
    }
}
