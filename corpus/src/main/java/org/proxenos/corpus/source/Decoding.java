package org.proxenos.corpus.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters, for files that do not say how they are encoded.
 *
 * <p>A byte order mark decides. Without one, NUL in every other byte means UTF-16. Anything else is read by
 * {@link MixedReader}, so that a file that is UTF-8 for megabytes and then holds a windows-1252 byte comes out right.
 */
public final class Decoding {
    private static final int LOOK = 512;

    private Decoding() {}

    /**
     * Characters of a stream, without the byte order mark.
     *
     * @param encoding a charset name that is obeyed; null: detected
     * @throws UnreadableSourceException when no charset has that name
     */
    public static Reader open(InputStream in, @Nullable String encoding) throws IOException {
        byte[] first = in.readNBytes(LOOK);
        Charset charset = encoding == null ? detect(first) : named(encoding);
        InputStream whole = withoutMark(first, in);
        return charset == null ? new MixedReader(whole) : new InputStreamReader(whole, charset);
    }

    /**
     * Bytes of a stream, without the byte order mark: as they came where they are UTF-8 or windows-1252 or both, else
     * brought to UTF-8.
     *
     * @param encoding a charset name that is obeyed; null: detected
     * @throws UnreadableSourceException when no charset has that name
     */
    public static InputStream bytes(InputStream in, @Nullable String encoding) throws IOException {
        byte[] first = in.readNBytes(LOOK);
        Charset charset = encoding == null ? detect(first) : named(encoding);
        InputStream whole = withoutMark(first, in);
        return charset == null ? whole : new Utf8Stream(new InputStreamReader(whole, charset));
    }

    /** Whether some of these bytes are well-formed UTF-8. */
    public static boolean isUtf8(byte[] bytes, int from, int to) {
        return MixedReader.isUtf8(bytes, from, to);
    }

    /** The characters of some bytes that are UTF-8 or windows-1252 or both. */
    public static char[] characters(byte[] bytes, int from, int to) {
        char[] characters = new char[to - from];
        try (Reader reader = new MixedReader(new ByteArrayInputStream(bytes, from, to - from))) {
            int filled = 0;
            for (int n = 0; n >= 0 && filled < characters.length; filled += Math.max(n, 0)) {
                n = reader.read(characters, filled, characters.length - filled);
            }
            return Arrays.copyOf(characters, filled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream withoutMark(byte[] first, InputStream rest) {
        int skip = markLength(first);
        return new SequenceInputStream(new ByteArrayInputStream(first, skip, first.length - skip), rest);
    }

    /** The charset that the first bytes give away; null where it is UTF-8 or windows-1252 or both. */
    public static @Nullable Charset detect(byte[] first) {
        if (startsWith(first, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(first, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return wide(first);
    }

    private static @Nullable Charset wide(byte[] first) {
        int look = Math.min(first.length, LOOK);
        int[] zeros = new int[2];
        for (int i = 0; i < look; i++) {
            zeros[i & 1] += first[i] == 0 ? 1 : 0;
        }
        if (Math.min(zeros[0], zeros[1]) > 0 || zeros[0] + zeros[1] <= look / 4) {
            return null;
        }
        return zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static int markLength(byte[] first) {
        if (startsWith(first, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(first, 0xFF, 0xFE) || startsWith(first, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset named(String encoding) {
        try {
            return Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableSourceException(
                    "no encoding is called '" + encoding + "'; usual ones are utf-8, utf-16, windows-1252, iso-8859-1");
        }
    }
}
