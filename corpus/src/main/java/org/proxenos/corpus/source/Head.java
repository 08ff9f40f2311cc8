package org.proxenos.corpus.source;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The first bytes of a file, decompressed: what detection looks at; what one reader makes of them others may look at too. */
public final class Head {
    /** How many bytes are looked at. */
    public static final int BYTES = 64 * 1024;

    private final String file;
    private final String text;
    private final boolean whole;
    private final Map<Class<?>, Object> views = new HashMap<>();

    /**
     * The beginning of a file.
     *
     * @param file the file's name, without folders
     * @param text up to 64 kB decoded, odd bytes replaced
     * @param whole whether that is the whole file
     */
    public Head(String file, String text, boolean whole) {
        this.file = file;
        this.text = text;
        this.whole = whole;
    }

    /** Decodes the first bytes of a file as UTF-8. */
    public static Head of(String file, byte[] bytes) {
        return new Head(file, new String(bytes, StandardCharsets.UTF_8), bytes.length < BYTES);
    }

    /** The file's name, without folders. */
    public String file() {
        return file;
    }

    /** The first bytes as text. */
    public String text() {
        return text;
    }

    /** Whether that is the whole file. */
    public boolean whole() {
        return whole;
    }

    /** A view of it, made once for all readers that look at it in that way. */
    public <T> T view(Class<T> kind, Function<Head, T> maker) {
        Object known = views.get(kind);
        if (known == null) {
            T made = maker.apply(this);
            views.put(kind, made);
            return made;
        }
        return kind.cast(known);
    }
}
