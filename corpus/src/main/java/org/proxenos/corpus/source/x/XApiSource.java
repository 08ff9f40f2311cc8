package org.proxenos.corpus.source.x;

import java.io.IOException;
import java.io.InputStream;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.json.Shape;
import org.proxenos.corpus.source.json.Values;

/** What API v2 of X answers, and twarc's files of it: pages, lone posts, flattened posts, users, counts, errors. */
public final class XApiSource implements Source {
    @Override
    public String format() {
        return "x-api-v2";
    }

    @Override
    public double confidence(Head head) {
        Shape shape = Shape.of(head);
        if (shape.hasAny("id_str", "data.id_str", "statuses", "uri", "cid", "item_id", "source_platform")) {
            return 0;
        }
        if (shape.has("data")) {
            return page(shape);
        }
        if (shape.has("id", "text")) {
            boolean rich = shape.hasAny(
                    "author_id", "author", "public_metrics", "edit_history_tweet_ids", "referenced_tweets");
            return rich ? 0.9 : 0.2;
        }
        boolean answer = shape.has("meta.result_count") || shape.has("errors.title", "errors.type");
        return answer || shape.has("id", "username", "public_metrics") ? 0.7 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Values.read(in, origin, new XApiExport(origin, sink));
    }

    private static double page(Shape shape) {
        boolean posts = shape.has("data.id", "data.text");
        boolean others = shape.has("data.id", "data.username") || shape.has("data.start", "data.tweet_count");
        if (posts || others) {
            return 0.95;
        }
        return shape.hasAny("meta.result_count", "includes", "__twarc") ? 0.8 : 0.1;
    }
}
