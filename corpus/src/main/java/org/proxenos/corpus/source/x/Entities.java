package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.TextLinks;
import org.proxenos.corpus.source.json.Fields;

/** The links that X itself found in a text, addresses expanded; pictures and videos of the post itself are none. */
final class Entities {
    /** What the platform is called. */
    static final String PLATFORM = "x";

    private Entities() {}

    /** Links in text order; read from the text where the record lists none. */
    static List<Link> links(JsonNode entities, String text) {
        if (!entities.isObject()) {
            return TextLinks.of(text);
        }
        List<Placed> links = new ArrayList<>();
        collect(entities.path("mentions"), Link.Kind.MENTION, links, "username");
        collect(entities.path("user_mentions"), Link.Kind.MENTION, links, "screen_name");
        collect(entities.path("hashtags"), Link.Kind.HASHTAG, links, "tag", "text");
        collect(entities.path("urls"), Link.Kind.URL, links, "unwound_url", "expanded_url", "url");
        if (links.size() > 1) {
            links.sort(Comparator.comparingInt(Placed::start));
        }
        List<Link> inOrder = new ArrayList<>(links.size());
        for (Placed placed : links) {
            inOrder.add(placed.link());
        }
        return inOrder;
    }

    private static void collect(JsonNode found, Link.Kind kind, List<Placed> links, String... names) {
        for (JsonNode one : found) {
            String value = first(one, names);
            if (value != null && !one.has("media_key")) {
                int start = one.path("start").asInt(one.path("indices").path(0).asInt());
                links.add(new Placed(start, new Link(kind, value)));
            }
        }
    }

    private static @Nullable String first(JsonNode node, String... names) {
        for (String name : names) {
            String value = Fields.text(node, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** A link and where it starts in the text, in characters. */
    private record Placed(int start, Link link) {}
}
