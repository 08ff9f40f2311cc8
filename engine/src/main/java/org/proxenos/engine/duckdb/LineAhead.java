package org.proxenos.engine.duckdb;

import java.io.FilterReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A reader whose first line can be looked at. */
final class LineAhead extends FilterReader {
    private static final int LOOK = 1 << 16;

    private final String firstLine;

    LineAhead(Reader reader) throws IOException {
        super(new PushbackReader(reader, LOOK));
        char[] look = new char[LOOK];
        int filled = 0;
        for (int n = 0; n >= 0 && filled < LOOK; n = in.read(look, filled, LOOK - filled)) {
            filled += n;
        }
        ((PushbackReader) in).unread(look, 0, filled);
        String start = new String(look, 0, filled);
        firstLine = start.lines().findFirst().orElse("");
    }

    /** The first line, or as much of it as there is within 64 k characters. */
    String firstLine() {
        return firstLine;
    }
}
