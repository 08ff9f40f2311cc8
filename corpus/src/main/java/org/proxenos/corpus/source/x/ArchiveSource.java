package org.proxenos.corpus.source.x;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;

/**
 * A file out of X's personal archive: {@code tweets.js}, {@code tweet.js}, {@code tweets-part1.js}, and {@code account.js},
 * which says whose the others beside it are. Without it the author is not known, which costs only that. Long texts are
 * looked for in {@code note-tweet.js}.
 */
public final class ArchiveSource implements Source {
    private static final Pattern ASSIGNED = Pattern.compile("window\\.YTD\\.(\\w+)\\.part\\d+\\s*=");
    private static final Pattern END = Pattern.compile("\\.js(?:\\.gz|\\.zst)?$");

    @Override
    public String format() {
        return "x-archive";
    }

    @Override
    public double confidence(Head head) {
        Matcher assigned = ASSIGNED.matcher(head.text().stripLeading());
        if (!assigned.lookingAt()) {
            return 0;
        }
        return assigned.group(1).startsWith("tweet") || assigned.group(1).equals("account") ? 1 : 0.9;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        ArchiveExport archive = new ArchiveExport(origin, sink);
        if (!origin.file().endsWith("account.js")) {
            beside(origin, "account.js", archive::readOwner);
            beside(origin, "note-tweet.js", archive::readLongTexts);
        }
        archive.read(in);
    }

    /** Reads a file beside the export: the one that bears the export's name, else the one that bears none. */
    private static void beside(Origin origin, String name, Reading reading) throws IOException {
        String own = END.matcher(origin.file()).replaceFirst("") + "." + name;
        for (String candidate : List.of(own, name)) {
            try (InputStream in = origin.beside().open(candidate)) {
                if (in != null) {
                    reading.read(in);
                    return;
                }
            }
        }
    }

    /** Reads a file of an archive. */
    private interface Reading {
        /** Reads it to its end. */
        void read(InputStream in) throws IOException;
    }
}
