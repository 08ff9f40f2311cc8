package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.json.Fields;

/** What a post shows beneath its text: another post among them. */
final class Embeds {
    private Embeds() {}

    /** The address of the post that a post quotes; null where it quotes none. A list or a feed is no post. */
    static @Nullable String quoted(JsonNode record, JsonNode view) {
        String own = post(inside(record.path("embed")));
        return own == null ? post(inside(view.path("embed"))) : own;
    }

    /** The views of posts that a view shows beneath it, also those that could not be shown. */
    static List<JsonNode> views(JsonNode view) {
        List<JsonNode> views = new ArrayList<>();
        add(inside(view.path("embed")), views);
        for (JsonNode embed : view.path("embeds")) {
            add(inside(embed), views);
        }
        return views;
    }

    /** An embedded record; that of a record with pictures stands one level deeper. */
    private static JsonNode inside(JsonNode embed) {
        JsonNode record = embed.path("record");
        return record.path("record").has("uri") && !record.has("uri") ? record.path("record") : record;
    }

    private static void add(JsonNode embedded, List<JsonNode> views) {
        boolean told = embedded.path("value").isObject() || Absent.of(embedded) != null;
        if (told && Lexicon.isPost(Fields.text(embedded, "uri"))) {
            views.add(embedded);
        }
    }

    private static @Nullable String post(JsonNode embedded) {
        String uri = Fields.text(embedded, "uri");
        return Lexicon.isPost(uri) ? uri : null;
    }
}
