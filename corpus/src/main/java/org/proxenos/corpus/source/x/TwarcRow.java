package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Ids;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.table.Row;
import org.proxenos.corpus.source.table.Table;

/**
 * A row of twarc-csv, put together again as the flattened post that it was made of.
 *
 * <p>In a repost twarc-csv puts the original's words, links and counts in the place of its own, so they go back to the
 * original. Line ends it writes as {@code \n}; lists are JSON in a cell, of objects or of texts such as {@code "#tag"}.
 */
final class TwarcRow {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REFERENCE = "referenced_tweets.";
    private static final String ENTITIES = "entities.";

    /** Lists that are read, with the name that the API gives to an entry's value. */
    private static final Map<String, String> NAMES =
            Map.of("hashtags", "tag", "mentions", "username", "urls", "expanded_url");

    /** Columns that are read as they stand, by their paths. */
    private static final Set<String> READ = Set.of(
            "id",
            "conversation_id",
            "author_id",
            "in_reply_to_user_id",
            "created_at",
            "text",
            "lang",
            "username",
            "name",
            "description",
            "location",
            "start",
            "tweet_count",
            "action",
            "reason",
            "redacted_at",
            "author.id",
            "author.username",
            "author.name",
            "author.description",
            "author.location",
            "author.created_at",
            "author.public_metrics.followers_count",
            "__twarc.retrieved_at");

    /** The beginnings of all other columns that it is known to write. */
    private static final List<String> KNOWN = List.of(
            REFERENCE,
            "public_metrics.",
            "entities.",
            "author.",
            "attachments.",
            "geo.",
            "withheld.",
            "edit_controls.",
            "__twarc.",
            "in_reply_to_",
            "retweeted_user",
            "quoted_user",
            "source",
            "reply_settings",
            "possibly_sensitive",
            "edit_history_tweet_ids",
            "context_annotations",
            "matching_rules",
            "end",
            "url",
            "verified",
            "protected",
            "pinned_tweet_id",
            "profile_image_url",
            "owner_id",
            "member_count",
            "follower_count",
            "private",
            "type");

    private final Row row;
    private final List<String> columns;
    private final List<Integer> unknown = new ArrayList<>();
    private final Sink sink;
    private final int id;

    TwarcRow(Table table, Sink sink) {
        this.row = table.row();
        this.columns = table.header();
        this.sink = sink;
        this.id = columns.indexOf("id");
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            if (!column.isEmpty() && !READ.contains(column) && KNOWN.stream().noneMatch(column::startsWith)) {
                unknown.add(i);
            }
        }
    }

    /** The row at hand as API v2 would have told it. */
    JsonNode node(long number) {
        ObjectNode node = MAPPER.createObjectNode();
        boolean encoded = id >= 0 && !row.isEmpty(id) && row.cell(id).startsWith("\"");
        for (int i = 0; i < columns.size(); i++) {
            if (!row.isEmpty(i)) {
                String cell = row.cell(i);
                put(node, columns.get(i), encoded ? decoded(cell) : cell);
            }
        }
        unknown.stream().filter(i -> !row.isEmpty(i)).forEach(i -> sink.unknown(columns.get(i), number));
        giveBack(node);
        node.remove(List.of("retweeted_user_id", "retweeted_username"));
        return node;
    }

    private static void put(ObjectNode node, String column, String cell) {
        if (column.startsWith(REFERENCE) && column.endsWith(".id")) {
            String type = column.substring(REFERENCE.length(), column.length() - ".id".length());
            ObjectNode reference =
                    node.withArray("referenced_tweets").addObject().put("type", type);
            if (!Ids.isCut(cell)) {
                reference.put("id", cell);
            }
        } else if (column.startsWith(ENTITIES)) {
            entities(child(node, "entities"), column.substring(ENTITIES.length()), cell);
        } else if (isRead(column) && !(column.endsWith("id") && Ids.isCut(cell))) {
            put(node, column.split("\\.", -1), cell.replace("\\n", "\n"));
        }
    }

    private static boolean isRead(String column) {
        return column.startsWith("public_metrics.") || column.startsWith("retweeted_user") || READ.contains(column);
    }

    private static void put(ObjectNode node, String[] path, String value) {
        ObjectNode at = node;
        for (int i = 0; i < path.length - 1; i++) {
            at = child(at, path[i]);
        }
        at.put(path[path.length - 1], value);
    }

    private static ObjectNode child(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode there ? there : node.putObject(name);
    }

    /** Lists of objects stay as they are; of texts they become objects, the post's own pictures left out. */
    private static void entities(ObjectNode entities, String kind, String cell) {
        String name = NAMES.get(kind);
        JsonNode list = parsed(cell);
        if (name == null || list == null || !list.isArray()) {
            return;
        }
        ArrayNode found = entities.putArray(kind);
        for (JsonNode one : list) {
            if (one.isObject()) {
                found.add(one);
            } else if (!one.asText().startsWith("pic.")) {
                found.addObject().put(name, one.asText().replaceFirst("^[@#]", ""));
            }
        }
    }

    /** Gives the words, links and counts of a repost back to its original; a text of its own starts with {@code RT @}. */
    private static void giveBack(ObjectNode node) {
        if (node.path("text").asText().startsWith("RT @")) {
            return;
        }
        for (JsonNode reference : node.path("referenced_tweets")) {
            if (reference.path("type").asText().equals("retweeted") && reference instanceof ObjectNode original) {
                for (String field : List.of("text", "entities", "public_metrics", "lang")) {
                    if (node.has(field)) {
                        original.set(field, node.get(field));
                    }
                }
                String author = node.path("retweeted_user_id").asText();
                if (!author.isEmpty()) {
                    original.put("author_id", author);
                    child(original, "author")
                            .put("id", author)
                            .put("username", node.path("retweeted_username").asText());
                }
            }
        }
    }

    /** A cell that was written as JSON although it is a text. */
    private static String decoded(String cell) {
        JsonNode value = parsed(cell);
        return value != null && value.isTextual() ? value.textValue() : cell;
    }

    private static @Nullable JsonNode parsed(String cell) {
        try {
            return MAPPER.readTree(cell);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
