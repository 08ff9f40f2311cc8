package org.proxenos.corpus.source.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.json.Fields;
import org.proxenos.corpus.source.json.Values;

/** One export of Zeeschuimer, line by line. */
final class ZeeschuimerExport implements Values.Taker {
    private final Sink sink;
    private final TwitterExport statuses;

    ZeeschuimerExport(Origin origin, Sink sink) {
        this.sink = sink;
        this.statuses = new TwitterExport(origin, sink);
    }

    @Override
    public void value(JsonNode value) {
        if (value.isArray()) {
            value.forEach(this::value);
            return;
        }
        JsonNode platform = value.path("source_platform");
        JsonNode post = value.path("data").isObject() ? value.path("data") : value;
        if (platform.isTextual() && !platform.textValue().matches("(?:www\\.|mobile\\.)?(?:twitter|x)\\.com")) {
            sink.other("posts of " + platform.textValue());
        } else if (GraphqlPost.isGone(post)) {
            sink.other("tombstones");
        } else {
            post(post, value);
        }
    }

    @Override
    public void broken(String reason, String raw) {
        statuses.broken(reason, raw);
    }

    private void post(JsonNode post, JsonNode envelope) {
        ObjectNode status = GraphqlPost.status(post);
        String item = Fields.id(envelope, "item_id");
        if (item != null && !status.has("id_str")) {
            status.put("id_str", item);
        }
        JsonNode collected = envelope.has("timestamp_collected") ? envelope : envelope.path("__import_meta");
        Instant observedAt = new Fields().time("observed_at", collected.path("timestamp_collected"));
        statuses.post(status, observedAt);
        Fields.countUnknown(post, Known.GRAPHQL, "", sink, statuses.row());
        Fields.countUnknown(post.path("legacy"), Known.LEGACY, "legacy.", sink, statuses.row());
    }
}
