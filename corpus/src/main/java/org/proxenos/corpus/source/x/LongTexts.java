package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.source.TextLinks;
import org.proxenos.corpus.source.Times;
import org.proxenos.corpus.source.json.Fields;

/**
 * The long texts of an archive, which stand in a file of their own, {@code note-tweet.js}, and name no tweet: they belong
 * to the one of the same second that begins alike.
 */
final class LongTexts {
    private static final int ALIKE = 20;

    /** Characters that are kept in memory at most: a thousand texts of the greatest length. */
    private static final long MOST = 25_000_000;

    private final Map<Long, JsonNode> bySecond = new HashMap<>();
    private long kept;

    /** Keeps a long text. */
    void add(JsonNode note) {
        Long second = second(Fields.text(note, "createdAt"));
        String text = Fields.text(note.path("core"), "text");
        if (second != null && text != null && kept + text.length() < MOST) {
            kept += text.length();
            bySecond.putIfAbsent(second, note.path("core"));
        }
    }

    /** Gives a tweet its long text, with what that points to, if it has one. */
    void complete(ObjectNode status) {
        Long second = bySecond.isEmpty() ? null : second(Fields.text(status, "created_at"));
        JsonNode note = second == null ? null : bySecond.get(second);
        if (note != null) {
            complete(status, note);
        }
    }

    private static void complete(ObjectNode status, JsonNode note) {
        String text = Fields.text(note, "text");
        String cut = Fields.text(status, "full_text");
        if (text == null || cut == null || text.length() <= cut.length() || !isAlike(text, cut)) {
            return;
        }
        status.put("full_text", text);
        ObjectNode entities = status.putObject("entities");
        TextLinks.of(text).forEach(link -> point(entities, link, note));
    }

    private static void point(ObjectNode entities, Link link, JsonNode note) {
        switch (link.kind()) {
            case MENTION -> entities.withArray("user_mentions").addObject().put("screen_name", link.value());
            case HASHTAG -> entities.withArray("hashtags").addObject().put("text", link.value());
            case URL -> entities.withArray("urls").addObject().put("expanded_url", expanded(note, link.value()));
        }
    }

    private static @Nullable Long second(@Nullable String time) {
        Optional<Instant> at = time == null ? Optional.empty() : Times.USUAL.find(time);
        return at.map(Instant::getEpochSecond).orElse(null);
    }

    /** Compared up to the first character that one of them writes as an entity of HTML. */
    private static boolean isAlike(String text, String cut) {
        int escaped = cut.indexOf('&');
        int length = Math.min(ALIKE, escaped < 0 ? cut.length() : escaped);
        return text.regionMatches(0, cut, 0, length);
    }

    private static String expanded(JsonNode note, String address) {
        for (JsonNode url : note.path("urls")) {
            String expanded = Fields.text(url, "expandedUrl");
            if (expanded != null && address.equals(Fields.text(url, "shortUrl"))) {
                return expanded;
            }
        }
        return address;
    }
}
