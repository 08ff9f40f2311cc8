package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of 4CAT's table of Bluesky.
 *
 * <p>It names posts answered and quoted by a link that holds a handle; the account behind a handle is known where the
 * file has shown it before.
 */
final class FourCat implements TableSource.Rows {
    private static final int REMEMBERED = 100_000;
    private static final Pattern LINK = Pattern.compile("https://bsky\\.app/profile/([^/\\s]+)/post/([^/\\s?#]+)");

    private final Map<String, String> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    @Override
    public JsonNode view(FlatView flat) {
        accounts.put(flat.cell("author"), flat.cell("author_id"));
        ObjectNode view = FlatView.object();
        flat.put(view, "uri", "id");
        flat.put(view, "likeCount", "like_count");
        flat.put(view, "repostCount", "repost_count");
        flat.put(view, "quoteCount", "quote_count");
        flat.put(view, "replyCount", "reply_count");
        flat.put(view.withObject("/4CAT_metadata"), "collected_at", "collected_at");
        ObjectNode author = view.withObject("/author");
        flat.put(author, "did", "author_id");
        flat.put(author, "handle", "author");
        flat.put(author, "displayName", "author_display_name");
        flat.put(author, "createdAt", "author_created_at");
        record(flat, view.withObject("/record"));
        return view;
    }

    private void record(FlatView flat, ObjectNode record) {
        flat.put(record, "text", "body");
        flat.put(record, "createdAt", flat.cell("created_at").isEmpty() ? "timestamp" : "created_at");
        String languages = flat.cell("languages");
        record.withArray("langs").add(languages.equals("N/A") ? "" : languages.split(",", -1)[0]);
        String root = flat.cell("thread_id");
        String parent = address(flat.cell("replied_to_post"), root);
        if (!parent.isEmpty()) {
            record.withObject("/reply/parent").put("uri", parent);
            record.withObject("/reply/root").put("uri", root.isEmpty() ? parent : root);
        }
        record.withObject("/embed/record").put("uri", address(flat.cell("quoted_post"), root));
        flat.links(record, ',', "mentions", "tags", "links");
    }

    /** The record's address of a post that a link shows; empty where the cell holds no link. */
    private String address(String link, String root) {
        Matcher parts = LINK.matcher(link);
        if (!parts.matches()) {
            return Lexicon.isPost(link) ? link : "";
        }
        if (root.endsWith('/' + parts.group(2))) {
            return root;
        }
        String known = accounts.get(parts.group(1));
        String who = known == null || known.isEmpty() ? parts.group(1) : known;
        return Lexicon.uri(who, Lexicon.POST, parts.group(2));
    }
}
