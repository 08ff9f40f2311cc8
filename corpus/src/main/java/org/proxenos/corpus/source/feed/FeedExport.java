package org.proxenos.corpus.source.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.html.Bounded;

/** One feed, item by item; an item that was read is forgotten. */
final class FeedExport {
    private static final int CUT = 2_000;

    private final Origin origin;
    private final Sink sink;
    private final Bounded text;
    private final Channel channel = new Channel();
    private long row;

    FeedExport(Origin origin, Sink sink, Bounded text) {
        this.origin = origin;
        this.sink = sink;
        this.text = text;
    }

    /** Reads to the end of the feed. */
    void read() throws IOException {
        // Positions tell whether an element was closed by its own tag or by the end of a cut file.
        try (StreamParser parser = new StreamParser(Parser.xmlParser().setTrackPosition(true))) {
            Iterator<Element> elements = parser.parse(text, "").iterator();
            while (elements.hasNext()) {
                element(elements.next());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (text.isExceeded()) {
            row++;
            reject("*", "longer than an item may be; nothing behind this place could be read", "");
        }
        if (row == 0) {
            sink.other("empty");
        }
    }

    private void element(Element element) {
        Element parent = element.parent();
        String name = FeedItem.name(element);
        if (name.equals("item") || name.equals("entry")) {
            row++;
            item(element);
            text.renew();
            forget(element);
        } else if (parent != null) {
            channel.add(element, FeedItem.name(parent));
        }
    }

    private void item(Element element) {
        if (element.endSourceRange().isImplicit()) {
            reject("*", "the file ends within this item", raw(element));
            return;
        }
        FeedItem item = FeedItem.of(element, channel, origin);
        String trouble = item.trouble();
        if (trouble != null) {
            reject(item.field(), trouble, raw(element));
        } else if (origin.strand() == Strand.PRESS) {
            item.release().push(origin, row, sink);
        } else {
            item.push(row, sink);
        }
    }

    /** Takes an item out of the feed, with all that stands before it and has been looked at: what is kept stays small. */
    private static void forget(Element item) {
        for (Node before = item.previousSibling(); before != null; before = item.previousSibling()) {
            before.remove();
        }
        item.remove();
    }

    private static String raw(Element element) {
        String whole = element.outerHtml();
        return whole.length() > CUT ? whole.substring(0, CUT) : whole;
    }

    private void reject(String field, String reason, String raw) {
        sink.rejected(new Rejected(origin.file(), row, field, reason, raw));
    }
}
