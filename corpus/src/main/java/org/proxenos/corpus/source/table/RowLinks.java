package org.proxenos.corpus.source.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.TextLinks;

/**
 * What a record points to: as its own columns list it; where it has none, as its text shows it.
 *
 * @param cells the record at hand
 * @param separator what parts the entries of a list
 */
record RowLinks(Cells cells, char separator) {
    /** Mentions, hashtags and addresses. */
    List<Link> of(String text) {
        List<String> mentions = cells.list(Field.MENTIONS, separator);
        List<String> hashtags = cells.list(Field.HASHTAGS, separator);
        List<String> addresses = cells.list(Field.LINKS, separator);
        if (mentions == null && hashtags == null && addresses == null) {
            return TextLinks.of(text);
        }
        List<Link> links = new ArrayList<>();
        add(Link.Kind.MENTION, "@", mentions, links);
        add(Link.Kind.HASHTAG, "#", hashtags, links);
        add(Link.Kind.URL, "", addresses, links);
        return links;
    }

    private static void add(Link.Kind kind, String sign, @Nullable List<String> found, List<Link> links) {
        if (found == null) {
            return;
        }
        for (String entry : found) {
            String value = entry.startsWith(sign) ? entry.substring(sign.length()) : entry;
            if (!value.isEmpty()) {
                links.add(new Link(kind, value));
            }
        }
    }
}
