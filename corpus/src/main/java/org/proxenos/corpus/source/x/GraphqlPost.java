package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.json.Fields;

/**
 * A post as X's own pages get it, brought into the shape of API v1.1, of which its part {@code legacy} is left over.
 *
 * <p>X moves its fields about: {@code legacy}, {@code core} and what is in them have each been away at some time. So
 * nothing is expected to be where it was, and whatever is missing costs itself only.
 */
final class GraphqlPost {
    private static final int DEEPEST = 3;

    private GraphqlPost() {}

    /** Whether there is only word that a post is gone or hidden. */
    static boolean isGone(JsonNode result) {
        return result.path("__typename").asText().equals("TweetTombstone")
                || result.path("__typename").asText().equals("TweetUnavailable")
                || (result.has("tombstone") && !result.has("legacy"));
    }

    /** The post, with those that it passes on or quotes. */
    static ObjectNode status(JsonNode result) {
        return status(result, 0);
    }

    private static ObjectNode status(JsonNode result, int depth) {
        JsonNode post = result.path("tweet").isObject() ? result.path("tweet") : result;
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        if (post.get("legacy") instanceof ObjectNode legacy) {
            status.setAll(legacy);
        }
        putFirst(status, "id_str", Fields.id(post, "rest_id"), Fields.id(status, "id_str"), Fields.id(post, "id_str"));
        putFirst(status, "full_text", Fields.text(status, "full_text"), Fields.text(post, "full_text"));
        longText(status, post.path("note_tweet").path("note_tweet_results").path("result"));
        status.set("user", user(post, status));
        JsonNode views = post.has("views") ? post.path("views") : post.path("ext_views");
        status.set("ext_views", views);
        inside(status, "retweeted_status", post, "retweeted_status_result", depth);
        inside(status, "quoted_status", post, "quoted_status_result", depth);
        return status;
    }

    /** The long text wins, with what it points to. */
    private static void longText(ObjectNode status, JsonNode note) {
        String text = Fields.text(note, "text");
        if (text != null) {
            status.put("full_text", text);
            if (note.path("entity_set").isObject()) {
                status.set("entities", note.path("entity_set"));
            }
        }
    }

    private static ObjectNode user(JsonNode post, JsonNode status) {
        JsonNode account = post.path("core").path("user_results").path("result");
        List<JsonNode> places = List.of(account.path("core"), account.path("legacy"), account, post.path("user"));
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        putFirst(
                user,
                "id_str",
                Fields.id(account, "rest_id"),
                Fields.id(status, "user_id_str"),
                Fields.id(post.path("user"), "id_str"));
        for (String name : List.of("screen_name", "name", "created_at", "description", "followers_count", "location")) {
            places.stream()
                    .map(place -> place.path(name))
                    .filter(value -> value.isValueNode()
                            && !value.isNull()
                            && !value.asText().isEmpty())
                    .findFirst()
                    .ifPresent(value -> user.set(name, value));
        }
        putFirst(user, "description", Fields.text(user, "description"), bio(account));
        putFirst(user, "location", Fields.text(user, "location"), Fields.text(account.path("location"), "location"));
        return user;
    }

    private static @Nullable String bio(JsonNode account) {
        return Fields.text(account.path("profile_bio"), "description");
    }

    private static void inside(ObjectNode status, String name, JsonNode post, String field, int depth) {
        JsonNode outer = post.has(field) ? post.path(field) : status.path(field);
        JsonNode result = outer.path("result");
        status.remove(field);
        if (result.isObject() && !isGone(result) && depth < DEEPEST) {
            status.set(name, status(result, depth + 1));
        }
    }

    private static void putFirst(ObjectNode node, String name, @Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                node.put(name, value);
                return;
            }
        }
    }
}
