package org.proxenos.corpus.source.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.html.Bounded;
import org.proxenos.corpus.source.html.Markup;

/** A news feed as it was fetched: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0. */
public final class FeedSource implements Source {
    /** Characters of the longest item that is kept. */
    static final long LONGEST = 1 << 25;

    private static final Pattern ROOT =
            Pattern.compile("<(?:[a-z0-9]+:)?(rss|rdf|feed|html)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final int LOOK = 8192;

    @Override
    public String format() {
        return "feed";
    }

    @Override
    public double confidence(Head head) {
        String start = head.text().substring(0, Math.min(head.text().length(), LOOK));
        Matcher root = ROOT.matcher(start);
        boolean feed = start.stripLeading().startsWith("<")
                && root.find()
                && !root.group(1).equalsIgnoreCase("html");
        return feed ? 0.95 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Bounded text = new Bounded(Markup.open(in, origin.mapping().encoding()), LONGEST);
        new FeedExport(origin, sink, text).read();
    }
}
