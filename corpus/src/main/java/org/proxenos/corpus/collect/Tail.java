package org.proxenos.corpus.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The end of what is stored of a Jetstream, and what comes behind it.
 *
 * <p>{@code /subscribe} with {@code wantedCollections}, {@code wantedDids} and {@code cursor}, microseconds since 1970; an
 * event has {@code did}, {@code time_us}, {@code kind} and what happened (README of bluesky-social/jetstream). The cursor
 * is set a few seconds before the last stored event, as that page advises; what comes twice is told by what it is and
 * dropped. A server that still has what happened since sends the last stored event again: where the first to come is
 * neither that nor an older one, the server has forgotten, and that is a gap.
 */
public final class Tail {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private static final Duration LATE = Duration.ofMinutes(10);

    private final CollectionPlan plan;
    private final Map<String, Long> recent = new LinkedHashMap<>();
    private long last;
    private boolean connecting;

    /** Behind nothing. */
    public Tail(CollectionPlan plan) {
        this.plan = plan;
    }

    /**
     * What to do with an event.
     *
     * @param stored whether it is to be stored
     * @param over whether the plan ends before it
     * @param gap what the server no longer had; null: nothing
     */
    public record Event(
            boolean stored, boolean over, @Nullable Gap gap) {}

    /** Takes an event that is stored already; what is no event is passed over. */
    public void remember(String line) {
        JsonNode event = parse(line);
        if (event != null && isEvent(event)) {
            add(event);
        }
    }

    /** The address to connect to; all that is stored must be remembered before. */
    public String address() {
        connecting = true;
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        plan.collections().forEach(c -> query.add("wantedCollections=" + Request.encode(c)));
        plan.dids().forEach(did -> query.add("wantedDids=" + Request.encode(did)));
        start().ifPresent(at -> query.add("cursor=" + at));
        return plan.server() + query;
    }

    private Optional<Long> start() {
        if (last > 0) {
            return Optional.of(last - micros(OVERLAP));
        }
        return Optional.ofNullable(plan.since()).map(Tail::micros);
    }

    /**
     * Takes what came; what is JSON but no event that is known is stored and says nothing of the cursor.
     *
     * @throws UnexpectedAnswerException where it is not even that
     */
    public Event take(String text) {
        JsonNode event = parse(text);
        if (event == null) {
            throw new UnexpectedAnswerException("no event of a Jetstream", true);
        }
        if (!isEvent(event)) {
            return new Event(true, false, null);
        }
        long time = event.path("time_us").asLong();
        if (plan.until() != null && time >= micros(plan.until())) {
            return new Event(false, true, null);
        }
        boolean known = recent.containsKey(key(event));
        Gap gap = connecting && !known ? forgotten(time) : null;
        connecting = false;
        if (!known) {
            add(event);
        }
        return new Event(!known, false, gap);
    }

    /** When the last event happened; empty where there is none. */
    public Optional<Instant> last() {
        return last == 0 ? Optional.empty() : Optional.of(instant(last));
    }

    private void add(JsonNode event) {
        long time = event.path("time_us").asLong();
        last = Math.max(last, time);
        recent.put(key(event), time);
        recent.values().removeIf(at -> at < last - 2 * micros(OVERLAP));
    }

    private static @Nullable JsonNode parse(String text) {
        try {
            JsonNode event = JSON.readTree(text);
            return event.isObject() ? event : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static boolean isEvent(JsonNode value) {
        return value.path("did").isTextual() && value.path("time_us").isIntegralNumber();
    }

    /** What lies between what was asked for and the first that came; null where that is nothing, or cannot be told. */
    private @Nullable Gap forgotten(long first) {
        if (last > 0) {
            return first > last ? gap(last, first) : null;
        }
        // Somebody always posts: where all are asked for, a late beginning is the server's.
        Instant since = plan.since();
        if (since == null || !plan.dids().isEmpty() || first <= micros(since.plus(LATE))) {
            return null;
        }
        return gap(micros(since), first);
    }

    /** What an event is, whichever server sends it: times of arrival differ between servers. */
    private static String key(JsonNode event) {
        JsonNode commit = event.path("commit");
        JsonNode other = event.path(event.path("kind").asText());
        String what = commit.isObject()
                ? String.join(
                        " ",
                        commit.path("rev").asText(),
                        commit.path("operation").asText(),
                        commit.path("collection").asText(),
                        commit.path("rkey").asText())
                : other.path("seq").asText(event.path("time_us").asText());
        return event.path("did").asText() + ' ' + event.path("kind").asText() + ' ' + what;
    }

    private static Gap gap(long from, long to) {
        return new Gap("the stream no longer had what happened between %s and %s; collect more often"
                .formatted(instant(from), instant(to)));
    }

    private static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
