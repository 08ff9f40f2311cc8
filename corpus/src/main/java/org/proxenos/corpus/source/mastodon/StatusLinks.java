package org.proxenos.corpus.source.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.json.Fields;

/** What a status points to: the links of its content in their order, then what its lists name besides. */
final class StatusLinks {
    /** The name of each account that the status mentions, by the address of its profile. */
    private final Map<String, String> mentioned = new HashMap<>();

    /** These names, in lower case. */
    private final Set<String> handles = new HashSet<>();

    /** Links as they are written, by what they are without regard to case. */
    private final Map<Link, Link> links = new LinkedHashMap<>();

    private StatusLinks(JsonNode status) {
        for (JsonNode mention : status.path("mentions")) {
            String profile = Fields.text(mention, "url");
            String handle = StatusAccount.handle(mention);
            if (profile != null && handle != null) {
                handles.add(handle.toLowerCase(Locale.ROOT));
                mentioned.putIfAbsent(profile, handle);
            }
        }
    }

    /** Links, each once. */
    static List<Link> of(JsonNode status, Element content) {
        StatusLinks found = new StatusLinks(status);
        for (Element anchor : content.select("a[href]")) {
            if (anchor.closest(".quote-inline") == null) {
                found.add(anchor);
            }
        }
        for (JsonNode mention : status.path("mentions")) {
            found.add(Link.Kind.MENTION, StatusAccount.handle(mention));
        }
        for (JsonNode tag : status.path("tags")) {
            found.add(Link.Kind.HASHTAG, Fields.text(tag, "name"));
        }
        return List.copyOf(found.links.values());
    }

    private void add(Element anchor) {
        String href = anchor.attr("href");
        String handle = mentioned.get(href);
        if (anchor.hasClass("hashtag") || anchor.attr("rel").equals("tag")) {
            add(Link.Kind.HASHTAG, without('#', anchor.text()));
        } else if (handle != null || anchor.hasClass("mention")) {
            add(Link.Kind.MENTION, handle == null ? shown(without('@', anchor.text()), href) : handle);
        } else if (href.startsWith("http")) {
            add(Link.Kind.URL, href);
        }
    }

    /** A text shows the name alone; the list beside it knows the server, and may give another address of the account. */
    private String shown(String name, String href) {
        String whole = name + '@' + Addresses.host(href);
        return handles.contains(whole.toLowerCase(Locale.ROOT)) ? whole : name;
    }

    private static String without(char sign, String shown) {
        String text = shown.strip();
        return !text.isEmpty() && text.charAt(0) == sign ? text.substring(1) : text;
    }

    /** Tags are listed in lower case, and written as their author likes. */
    private void add(Link.Kind kind, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            links.putIfAbsent(new Link(kind, value.toLowerCase(Locale.ROOT)), new Link(kind, value));
        }
    }
}
