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
 * which says whose the others beside it are. Without it the author is not known, which costs only that.
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
        String own = END.matcher(origin.file()).replaceFirst("") + ".account.js";
        for (String name : List.of(own, "account.js")) {
            if (!origin.file().equals(name)) {
                try (InputStream account = origin.beside().open(name)) {
                    if (account != null) {
                        archive.readOwner(account);
                        break;
                    }
                }
            }
        }
        archive.read(in);
    }
}
