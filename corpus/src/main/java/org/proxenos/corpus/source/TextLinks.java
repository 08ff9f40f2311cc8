package org.proxenos.corpus.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proxenos.corpus.Link;

/**
 * Mentions, hashtags and addresses found in a text, for exports that do not list them.
 *
 * <p>A mention or a hashtag starts where a word could start, so the {@code @} of an e-mail address and the {@code #} of
 * a character reference are none; a hashtag of digits alone is none.
 */
public final class TextLinks {
    private static final Pattern LINK = Pattern.compile("(?<url>https?://[^\\s<>\"\\u201c\\u201d]+)"
            + "|(?<![\\w@\\uff20/])[@\\uff20](?<mention>\\w{1,50})"
            + "|(?<![\\p{L}\\p{N}_&/])[#\\uff03](?<tag>[\\p{N}_\\p{M}]*\\p{L}[\\p{L}\\p{M}\\p{N}_]*)");
    private static final String CLOSING = ".,;:!?)]}'\u2026\u2019\u00bb";

    private TextLinks() {}

    /** What a text points to, in text order; repeated where the text repeats it. */
    public static List<Link> of(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        Matcher found = LINK.matcher(text);
        while (found.find()) {
            links.add(link(found));
        }
        return links;
    }

    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '#' || c == ':' || c == '\uff20' || c == '\uff03') {
                return true;
            }
        }
        return false;
    }

    private static Link link(Matcher found) {
        if (found.group("mention") != null) {
            return new Link(Link.Kind.MENTION, found.group("mention"));
        }
        if (found.group("tag") != null) {
            return new Link(Link.Kind.HASHTAG, found.group("tag"));
        }
        String url = found.group("url");
        int end = url.length();
        while (CLOSING.indexOf(url.charAt(end - 1)) >= 0) {
            end--;
        }
        return new Link(Link.Kind.URL, url.substring(0, end));
    }
}
