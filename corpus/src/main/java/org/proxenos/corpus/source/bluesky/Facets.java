package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.json.Fields;

/**
 * What a post's record points to.
 *
 * <p>Bluesky turns nothing in a text into a link by itself: what is none in the record is none, whatever it looks like.
 * A facet counts its place in bytes of UTF-8, not in characters.
 */
final class Facets {
    private static final Pattern HANDLE = Pattern.compile("@[A-Za-z0-9][A-Za-z0-9.-]*");

    private final byte[] text;
    private final List<Placed> links = new ArrayList<>();

    private Facets(String text) {
        this.text = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Links in text order, then the tags that do not stand in the text and the card's address. */
    static List<Link> links(JsonNode record, String text) {
        Facets facets = new Facets(text);
        for (JsonNode facet : record.path("facets")) {
            facets.add(facet);
        }
        facets.links.sort(Comparator.comparingInt(Placed::start));
        List<Link> links =
                new ArrayList<>(facets.links.stream().map(Placed::link).toList());
        Set<Link> shown = new HashSet<>(links);
        for (JsonNode tag : record.path("tags")) {
            add(Link.Kind.HASHTAG, tag.asText(), shown, links);
        }
        add(Link.Kind.URL, card(record.path("embed")), shown, links);
        return links;
    }

    private void add(JsonNode facet) {
        JsonNode index = facet.path("index");
        int start = Lexicon.at(index, "byteStart").asInt();
        int end = Lexicon.at(index, "byteEnd").asInt();
        for (JsonNode feature : facet.path("features")) {
            Link link = link(feature, start, end);
            if (link != null) {
                links.add(new Placed(start, link));
            }
        }
    }

    private @Nullable Link link(JsonNode feature, int start, int end) {
        String did = Fields.text(feature, "did");
        if (did != null) {
            return new Link(Link.Kind.MENTION, mentioned(did, start, end));
        }
        String tag = Fields.text(feature, "tag");
        if (tag != null) {
            return new Link(Link.Kind.HASHTAG, tag);
        }
        String uri = Fields.text(feature, "uri");
        return uri == null ? null : new Link(Link.Kind.URL, uri);
    }

    /** The handle that the text shows; the account's id where it shows none. */
    private String mentioned(String did, int start, int end) {
        if (start < 0 || end > text.length || start >= end) {
            return did;
        }
        String shown = new String(text, start, end - start, StandardCharsets.UTF_8);
        return HANDLE.matcher(shown).matches() ? shown.substring(1) : did;
    }

    /** Adds a link that has no place in the text, unless another says the same. */
    private static void add(Link.Kind kind, @Nullable String value, Set<Link> shown, List<Link> links) {
        if (value != null && !value.isEmpty() && shown.add(new Link(kind, value))) {
            links.add(new Link(kind, value));
        }
    }

    private static @Nullable String card(JsonNode embed) {
        String uri = Fields.text(embed.path("external"), "uri");
        return uri == null ? Fields.text(embed.path("media").path("external"), "uri") : uri;
    }

    /** A link and where it starts in the text, in bytes of UTF-8. */
    private record Placed(int start, Link link) {}
}
