package org.proxenos.corpus.source.html;

import java.io.IOException;
import java.io.Reader;

/** Characters of a stream, up to a limit that whoever reads may push further as he gets on. */
public final class Bounded extends Reader {
    private final Reader in;
    private final long most;
    private long left;
    private boolean exceeded;

    /** Lets so many characters pass. */
    public Bounded(Reader in, long most) {
        this.in = in;
        this.most = most;
        this.left = most;
    }

    /** Lets as many pass again. */
    public void renew() {
        left = most;
    }

    /** Whether there was more than the limit; the stream then ended at it. */
    public boolean isExceeded() {
        return exceeded;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (left <= 0) {
            exceeded = true;
            return -1;
        }
        int n = in.read(target, offset, (int) Math.min(length, left));
        left -= Math.max(n, 0);
        return n;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
