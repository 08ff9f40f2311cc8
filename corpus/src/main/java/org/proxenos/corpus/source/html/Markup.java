package org.proxenos.corpus.source.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Decoding;

/** Bytes to characters for XML and HTML, which say in their first lines how they are encoded. */
public final class Markup {
    private static final int LOOK = 2048;
    private static final Pattern DECLARED =
            Pattern.compile("(?:encoding|charset)\\s*=\\s*[\"']?\\s*([A-Za-z0-9][A-Za-z0-9_.:+-]*)");

    /** What is read as UTF-8 and windows-1252, whichever it is, since so many say the one and are the other. */
    private static final Set<String> MIXED =
            Set.of("utf-8", "utf8", "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252");

    private Markup() {}

    /**
     * Characters of a stream, without the byte order mark.
     *
     * @param encoding a charset name that is obeyed; null: as a mark or the text itself says, else detected
     */
    public static Reader open(InputStream in, @Nullable String encoding) throws IOException {
        byte[] first = in.readNBytes(LOOK);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), in);
        boolean decided = encoding != null || Decoding.detect(first) != null;
        return Decoding.open(whole, decided ? encoding : declared(first));
    }

    private static @Nullable String declared(byte[] first) {
        Matcher declared = DECLARED.matcher(new String(first, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return null;
        }
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        boolean wide = name.startsWith("utf-16") || name.startsWith("utf-32");
        return MIXED.contains(name) || wide || !Charset.isSupported(name) ? null : name;
    }
}
