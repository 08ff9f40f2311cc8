package org.proxenos.corpus.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tools wrap around a platform's answer when they store it: a recorded request beside the {@code response}, or the
 * hit of a search engine around its {@code _source}.
 *
 * <p>A wrapper says nothing of a post, so readers see what is inside; a list inside comes one by one.
 */
final class Envelope {
    private static final List<String> INSIDES = List.of("response", "_source");

    /** When {@code proxenos collect} got the answer that stands beside it. */
    private static final String ASKED = "collected_at";

    /** Names that stand in records of platforms: an object with one of these is no wrapper. */
    private static final Set<String> CONTENTS = Set.of("id", "id_str", "text", "data", "uri");

    private Envelope() {}

    /** Whether a name at the top of a value may be that of a wrapper's inside. */
    static boolean isInside(String name) {
        return INSIDES.contains(name);
    }

    /** Hands on what a value holds: itself, or, where it is a wrapper, when it was asked for and what is inside. */
    static void open(JsonNode value, Values.Taker taker) {
        JsonNode inside = inside(value);
        taker.asked(inside == null ? null : new Fields().time(ASKED, value.path(ASKED)));
        if (inside == null) {
            taker.value(value);
        } else if (inside.isArray()) {
            inside.forEach(taker::value);
        } else {
            taker.value(inside);
        }
    }

    private static @Nullable JsonNode inside(JsonNode value) {
        if (!value.isObject()) {
            return null;
        }
        for (String name : INSIDES) {
            JsonNode inside = value.get(name);
            if (inside != null && inside.isContainerNode() && CONTENTS.stream().noneMatch(value::has)) {
                return inside;
            }
        }
        return null;
    }
}
