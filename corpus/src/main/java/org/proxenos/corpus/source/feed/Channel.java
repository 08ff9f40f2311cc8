package org.proxenos.corpus.source.feed;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;

/** What a feed says of itself before its items: who publishes it, where, in which language. */
final class Channel {
    private @Nullable String title;
    private @Nullable String link;
    private @Nullable String publisher;
    private @Nullable String description;
    private @Nullable String language;

    /** Takes an element of the feed that is no item. */
    void add(Element element, String parent) {
        if (parent.equals("channel") || parent.equals("feed")) {
            own(element);
        } else if (parent.equals("author") && FeedItem.name(element).equals("name")) {
            author(element);
        }
    }

    /** The author of the feed itself; the authors of its items are none of its own. */
    private void author(Element name) {
        Element author = name.parent();
        Element around = author == null ? null : author.parent();
        if (around != null && FeedItem.name(around).equals("feed") && publisher == null) {
            publisher = FeedItem.words(name);
        }
    }

    private void own(Element element) {
        switch (FeedItem.name(element)) {
            case "title" -> title = FeedItem.words(element);
            case "link" -> link = link == null ? FeedItem.address(element) : link;
            case "dc:publisher" -> publisher = FeedItem.words(element);
            case "description", "subtitle", "tagline" -> description = FeedItem.words(element);
            case "language", "dc:language" -> language = FeedItem.words(element);
            default -> {}
        }
    }

    /** The feed's own address; empty where it does not say. */
    String base() {
        return link == null ? "" : link;
    }

    /** The language that an item is in; null where neither it nor the feed says. */
    @Nullable
    String language(Element item) {
        Element stated = item.closest("[xml:lang]");
        String own = stated == null ? "" : stated.attr("xml:lang");
        return own.isEmpty() ? language : own;
    }

    /** Who speaks: the site that the feed belongs to, whose name without {@code www.} serves as a handle. */
    @Nullable
    Account account(String platform) {
        String name = title == null ? publisher : title;
        String host = host();
        String id = host == null ? name : link;
        return id == null ? null : new Account(id, platform, host, name, null, null, description, null, null, null);
    }

    private @Nullable String host() {
        int start = link == null ? -1 : link.indexOf("://");
        if (link == null || start < 0) {
            return null;
        }
        String rest = link.substring(start + 3).split("[/?#:]", 2)[0];
        String host = rest.startsWith("www.") ? rest.substring(4) : rest;
        return host.isEmpty() ? null : host;
    }
}
