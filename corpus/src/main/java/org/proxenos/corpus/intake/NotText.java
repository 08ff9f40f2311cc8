package org.proxenos.corpus.intake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds files that hold no text, and says what they are. */
public final class NotText {
    private static final Map<String, String> KINDS = kinds();

    private NotText() {}

    /**
     * Why an empty or binary file is no text, behind "is"; null where it may be one.
     *
     * @param first its first bytes, unpacked
     * @param wide whether the bytes are UTF-16, where NUL is half a character
     */
    public static @Nullable String find(byte[] first, boolean wide) {
        String start = new String(first, 0, Math.min(first.length, 16), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            if (start.startsWith(kind.getKey())) {
                return kind.getValue();
            }
        }
        return byCount(first, wide);
    }

    private static @Nullable String byCount(byte[] first, boolean wide) {
        int zeros = 0;
        int blanks = 0;
        for (byte b : first) {
            zeros += b == 0 ? 1 : 0;
            blanks += b >= 0 && b <= ' ' ? 1 : 0;
        }
        if (blanks == first.length) {
            return "empty; was its download cut short?";
        }
        return zeros > 0 && !wide ? "binary, not text; give an export as CSV, TSV, JSON or JSON lines" : null;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("%PDF", "a PDF, not an export; ask the platform or tool for CSV or JSON");
        kinds.put("PK\u0003\u0004", "a zip archive or a spreadsheet; unpack it, or save the sheet as CSV");
        kinds.put("\u0089PNG", "a picture, not an export");
        kinds.put("\u00FF\u00D8\u00FF", "a picture, not an export");
        kinds.put("GIF8", "a picture, not an export");
        kinds.put("PAR1", "a Parquet file; give the export that it was made of");
        kinds.put("SQLite format 3", "a SQLite database; export its table as CSV");
        kinds.put("7z\u00BC\u00AF", "a 7z archive; unpack it first");
        kinds.put("BZh", "packed with bzip2; unpack it, or pack it with gzip or zstd");
        kinds.put("\u00FD7zXZ", "packed with xz; unpack it, or pack it with gzip or zstd");
        kinds.put("\u00D0\u00CF\u0011\u00E0", "an old spreadsheet or document; save it as CSV");
        return kinds;
    }
}
