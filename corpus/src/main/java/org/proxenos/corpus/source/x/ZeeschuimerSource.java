package org.proxenos.corpus.source.x;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.json.Shape;
import org.proxenos.corpus.source.json.Values;

/** What Zeeschuimer saw of X in a browser, as it saved it or as 4CAT keeps it: one post of X's own pages a line. */
public final class ZeeschuimerSource implements Source {
    private static final Pattern FROM_X =
            Pattern.compile("\"source_platform\"\\s*:\\s*\"(?:www\\.|mobile\\.)?(?:twitter|x)\\.com\"");

    @Override
    public String format() {
        return "zeeschuimer-x";
    }

    @Override
    public double confidence(Head head) {
        Shape shape = Shape.of(head);
        if (shape.has("source_platform") && FROM_X.matcher(head.text()).find()) {
            return 0.97;
        }
        boolean bare = shape.has("rest_id") && shape.hasAny("legacy", "core", "note_tweet", "views");
        return bare || shape.has("legacy.full_text") ? 0.95 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Values.read(in, origin, new ZeeschuimerExport(origin, sink));
    }
}
