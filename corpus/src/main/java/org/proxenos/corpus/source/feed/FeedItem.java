package org.proxenos.corpus.source.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Post;
import org.proxenos.corpus.source.References;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.html.HtmlText;
import org.proxenos.corpus.source.press.Dateline;
import org.proxenos.corpus.source.press.Release;

/** An item of a feed: its words are its title and its longest text, both HTML as often as not. */
final class FeedItem {
    private static final List<String> BODIES = List.of("content:encoded", "content", "description", "summary");
    private static final List<String> DATES =
            List.of("pubdate", "published", "dc:date", "issued", "created", "updated", "modified", "dcterms:issued");

    private final Element item;
    private final Origin origin;
    private final Channel channel;
    private final @Nullable String title;
    private final Element body;
    private final @Nullable Dateline date;
    private final @Nullable String statedDate;

    private FeedItem(Element item, Channel channel, Origin origin) {
        this.item = item;
        this.origin = origin;
        this.channel = channel;
        this.title = text("title");
        this.body = body();
        this.statedDate = DATES.stream()
                .map(this::text)
                .filter(d -> d != null)
                .findFirst()
                .orElse(null);
        this.date = statedDate == null ? null : Dateline.find(statedDate, "feed", origin.mapping());
    }

    /** Reads the fields of an item. */
    static FeedItem of(Element item, Channel channel, Origin origin) {
        return new FeedItem(item, channel, origin);
    }

    /** An element's name in lower case, without the prefixes that feeds give their own names. */
    static String name(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        for (String prefix : new String[] {"atom:", "rss:", "a10:"}) {
            name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        }
        return name;
    }

    /** An element's words, whether they are plain, escaped HTML or HTML; null where there are none. */
    static @Nullable String words(Element element) {
        boolean inside = !element.children().isEmpty();
        String words = inside ? HtmlText.of(element, e -> false) : HtmlText.of(element.wholeText());
        return words.isEmpty() ? null : words;
    }

    /** The address that a link element gives; null where it is none of the page itself. */
    static @Nullable String address(Element link) {
        String href = link.attr("href").strip();
        String rel = link.attr("rel");
        if (!href.isEmpty()) {
            return rel.isEmpty() || rel.equals("alternate") ? href : null;
        }
        String shown = link.wholeText().strip();
        return shown.isEmpty() ? null : shown;
    }

    /** Why this is no post; null where it is one. */
    @Nullable
    String trouble() {
        if (title == null && body.wholeText().isBlank() && id() == null) {
            return "neither a text nor an id";
        }
        return statedDate != null && date == null ? "not a date" : null;
    }

    /** The field at fault. */
    String field() {
        return statedDate != null && date == null ? "published_at" : "text";
    }

    /** The item as a press release: the document and its paragraphs. */
    Release release() {
        List<String> paragraphs = HtmlText.paragraphs(body, e -> false);
        return new Release(id(), platform(), account(), title, date, channel.language(item), paragraphs, links());
    }

    /** Pushes the item as a post. */
    void push(long row, Sink sink) {
        Account account = account();
        Instant at = date == null ? null : date.at();
        Element answered = child("thr:in-reply-to");
        String parent = answered == null || answered.attr("ref").isEmpty() ? null : answered.attr("ref");
        Post post = new Post(
                id(),
                platform(),
                account == null ? null : account.accountId(),
                at,
                text(),
                new References(null, null, parent, parent != null),
                channel.language(item),
                null);
        note(sink, row, account, at);
        sink.collected(new Collected(
                post.message(origin, row, post.references().kind("", origin.strand())), null, links()));
    }

    private void note(Sink sink, long row, @Nullable Account account, @Nullable Instant at) {
        if (account == null) {
            sink.missing("account", row);
        } else {
            sink.account(account);
        }
        if (at == null) {
            sink.missing("published_at", row);
        }
        if (id() == null) {
            sink.missing("id", row);
        }
        if (text().isEmpty()) {
            sink.missing("text", row);
        }
    }

    private String platform() {
        String given = origin.mapping().platform();
        return given == null ? "feed" : given;
    }

    private @Nullable Account account() {
        return channel.account(platform());
    }

    private String text() {
        String words = HtmlText.of(body, e -> false);
        if (title == null || words.startsWith(title)) {
            return words;
        }
        return words.isEmpty() ? title : title + "\n\n" + words;
    }

    /** An id that means the same elsewhere: one that looks like an address, else the item's address, else both joined. */
    private @Nullable String id() {
        String stated = statedId();
        if (stated != null && stated.indexOf(':') > 0) {
            return stated;
        }
        String address = link();
        if (address != null) {
            return address;
        }
        return stated == null || channel.base().isEmpty() ? stated : channel.base() + '#' + stated;
    }

    private @Nullable String statedId() {
        String guid = text("guid");
        String id = guid == null ? text("id") : guid;
        String about = item.attr("rdf:about");
        return id == null && !about.isEmpty() ? about : id;
    }

    private @Nullable String link() {
        for (Element child : item.children()) {
            String address = name(child).equals("link") ? address(child) : null;
            if (address != null) {
                return address;
            }
        }
        return null;
    }

    /** The longest text that the item has; that of Atom may be HTML as it is. */
    private Element body() {
        for (String name : BODIES) {
            Element child = child(name);
            if (child != null && !child.wholeText().isBlank()) {
                boolean inside = !child.children().isEmpty();
                return inside ? child : HtmlText.parse(child.wholeText(), channel.base());
            }
        }
        return HtmlText.parse("");
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Element anchor : body.select("a[href]")) {
            String absolute = anchor.absUrl("href");
            String address = absolute.isEmpty() ? anchor.attr("href") : absolute;
            if (address.startsWith("http")) {
                links.add(new Link(Link.Kind.URL, address));
            }
        }
        for (Element child : item.children()) {
            if (name(child).equals("category")) {
                String term = child.attr("term").isEmpty() ? child.wholeText().strip() : child.attr("term");
                links.add(new Link(Link.Kind.HASHTAG, term));
            }
        }
        links.removeIf(link -> link.value().isEmpty());
        return links;
    }

    private @Nullable String text(String name) {
        Element child = child(name);
        return child == null ? null : words(child);
    }

    private @Nullable Element child(String name) {
        for (Element child : item.children()) {
            if (name(child).equals(name)) {
                return child;
            }
        }
        return null;
    }
}
