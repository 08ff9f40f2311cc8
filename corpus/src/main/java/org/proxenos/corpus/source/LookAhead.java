package org.proxenos.corpus.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The first characters of a stream, and the stream from its start.
 *
 * @param first the first characters
 * @param whole all characters, the first included
 */
public record LookAhead(String first, Reader whole) {
    /** Looks at up to so many characters. */
    public static LookAhead of(Reader reader, int characters) throws IOException {
        BufferedReader whole = new BufferedReader(reader, 2 * characters);
        whole.mark(characters);
        char[] seen = new char[characters];
        int filled = 0;
        int n = 0;
        while (filled < characters && n >= 0) {
            filled += n;
            n = whole.read(seen, filled, characters - filled);
        }
        whole.reset();
        return new LookAhead(new String(seen, 0, filled), whole);
    }
}
