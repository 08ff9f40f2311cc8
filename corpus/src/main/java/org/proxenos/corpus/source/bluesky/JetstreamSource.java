package org.proxenos.corpus.source.bluesky;

import java.io.IOException;
import java.io.InputStream;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.json.Shape;
import org.proxenos.corpus.source.json.Values;

/** Events of Bluesky's Jetstream, of its first and of its second version, one a line. */
public final class JetstreamSource implements Source {
    @Override
    public String format() {
        return "jetstream";
    }

    @Override
    public double confidence(Head head) {
        Shape shape = Shape.of(head);
        boolean first = shape.has("did", "time_us");
        boolean second = shape.has("payload.did", "payload.seq") || shape.has("did", "seq", "time", "collection");
        return first || second ? 0.97 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Values.read(in, origin, new JetstreamExport(origin, sink));
    }
}
