package org.proxenos.corpus.source.bluesky;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.json.Shape;
import org.proxenos.corpus.source.json.Values;

/** What Bluesky's view of the network answers, as it came or as 4CAT's library dumped it: posts, feeds, threads, pages. */
public final class BlueskySource implements Source {
    @Override
    public String format() {
        return "bluesky";
    }

    @Override
    public double confidence(Head head) {
        Shape shape = Shape.of(head);
        boolean posts = Stream.of("", "post.", "thread.post.", "posts.", "feed.post.", "records.", "notifications.")
                .anyMatch(at -> shape.has(at + "uri", at + "cid"));
        if (posts || shape.has("thread.$type") || shape.has("thread.value", "thread.depth")) {
            return 0.95;
        }
        boolean people = Stream.of("", "profiles.", "actors.", "followers.", "follows.")
                .anyMatch(at -> shape.has(at + "did", at + "handle"));
        if (people && !shape.has("time_us")) {
            return 0.9;
        }
        return shape.has("error", "message") || shape.hasAny("feed", "posts") ? 0.2 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Values.read(in, origin, new BlueskyExport(origin, sink));
    }
}
