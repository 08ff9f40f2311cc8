package org.proxenos.corpus.source.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.json.Fields;

/**
 * Activities of {@code outbox.json}, the archive that everybody may download of his own account (ActivityStreams 2.0), put
 * into the shape of the statuses that a server answers. It knows no counts.
 */
final class Outbox {
    private static final Pattern ACTOR = Pattern.compile("(https?://([^/]+))/users/([^/]+)");
    private static final Map<String, String> NAMES = Map.of(
            "id",
            "uri",
            "url",
            "url",
            "published",
            "created_at",
            "updated",
            "edited_at",
            "content",
            "content",
            "summary",
            "spoiler_text");

    private Outbox() {}

    /** The status that an activity wrote or passed on; null where it did neither. */
    static @Nullable JsonNode status(JsonNode activity) {
        JsonNode object = activity.path("object");
        String type = activity.path("type").asText();
        if (type.equals("Announce") && object.isTextual()) {
            ObjectNode status = status(activity, activity);
            status.withObject("/reblog").set("uri", object);
            return status;
        }
        return type.equals("Create") && object.isObject() ? written(activity, object) : null;
    }

    private static JsonNode written(JsonNode activity, JsonNode object) {
        ObjectNode status = status(activity, object);
        String parent = Fields.text(object, "inReplyTo");
        if (parent != null) {
            status.put("in_reply_to_id", parent);
            status.withObject("/in_reply_to").put("uri", parent);
        }
        String quote = Fields.text(object, object.has("quote") ? "quote" : "quoteUri");
        if (quote != null) {
            status.withObject("/quote").put("uri", quote);
        }
        Iterator<String> languages = object.path("contentMap").fieldNames();
        if (languages.hasNext()) {
            status.put("language", languages.next());
        }
        for (JsonNode tag : object.path("tag")) {
            tag(status, tag);
        }
        return status;
    }

    private static ObjectNode status(JsonNode activity, JsonNode named) {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        NAMES.forEach((theirs, ours) -> {
            if (named.path(theirs).isTextual()) {
                status.set(ours, named.path(theirs));
            }
        });
        status.put("content", named.path("content").asText());
        account(status.withObject("/account"), activity.path("actor").asText());
        return status;
    }

    /** The actor's address gives the profile's, by which accounts are known. */
    private static void account(ObjectNode account, String actor) {
        Matcher parts = ACTOR.matcher(actor);
        if (parts.matches()) {
            account.put("url", parts.group(1) + "/@" + parts.group(3));
            account.put("acct", parts.group(3) + '@' + parts.group(2));
        } else if (!actor.isEmpty()) {
            account.put("url", actor);
        }
    }

    private static void tag(ObjectNode status, JsonNode tag) {
        String name = tag.path("name").asText();
        if (tag.path("type").asText().equals("Mention")) {
            ObjectNode mention = status.withArray("mentions").addObject();
            mention.set("url", tag.path("href"));
            mention.put("acct", name.startsWith("@") ? name.substring(1) : name);
        } else if (tag.path("type").asText().equals("Hashtag")) {
            status.withArray("tags").addObject().put("name", name.startsWith("#") ? name.substring(1) : name);
        }
    }
}
