package org.proxenos.corpus.source.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.json.Fields;

/** What a status points to: the links of its content in their order, then what its lists name besides. */
final class StatusLinks {
    private final JsonNode status;
    private final Set<Link> links = new LinkedHashSet<>();

    private StatusLinks(JsonNode status) {
        this.status = status;
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
        return List.copyOf(found.links);
    }

    private void add(Element anchor) {
        String href = anchor.attr("href");
        String handle = mentioned(href);
        if (anchor.hasClass("hashtag") || anchor.attr("rel").equals("tag")) {
            add(Link.Kind.HASHTAG, without('#', anchor.text()));
        } else if (handle != null || anchor.hasClass("mention")) {
            add(Link.Kind.MENTION, handle == null ? without('@', anchor.text()) : handle);
        } else if (href.startsWith("http")) {
            add(Link.Kind.URL, href);
        }
    }

    private static String without(char sign, String shown) {
        String text = shown.strip();
        return !text.isEmpty() && text.charAt(0) == sign ? text.substring(1) : text;
    }

    /** The name of the account whose profile an address is; null where the status mentions none such. */
    private @Nullable String mentioned(String href) {
        for (JsonNode mention : status.path("mentions")) {
            if (href.equals(Fields.text(mention, "url"))) {
                return StatusAccount.handle(mention);
            }
        }
        return null;
    }

    /** Tags are listed in lower case, and written as their author likes. */
    private void add(Link.Kind kind, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        boolean known = links.stream()
                .anyMatch(link -> link.kind() == kind && link.value().equalsIgnoreCase(value));
        if (!known) {
            links.add(new Link(kind, value));
        }
    }
}
