package org.proxenos.corpus.source.x;

import java.io.IOException;
import java.io.InputStream;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.json.Shape;
import org.proxenos.corpus.source.json.Values;

/** What API v1.1 of Twitter answered: statuses one a line, in an array, or in a search result. */
public final class TwitterSource implements Source {
    @Override
    public String format() {
        return "twitter-v1.1";
    }

    @Override
    public double confidence(Head head) {
        Shape shape = Shape.of(head);
        boolean status = shape.has("id_str") && shape.hasAny("text", "full_text");
        if (status) {
            return shape.hasAny("user.screen_name", "user.id_str", "favorite_count", "retweet_count") ? 0.95 : 0.6;
        }
        if (shape.has("statuses.id_str")) {
            return 0.95;
        }
        if (shape.hasAny("delete.status.id_str", "user_delete.id_str", "user_suspend.id_str", "user_protect.id_str")) {
            return 0.9;
        }
        return shape.has("id_str", "screen_name") || shape.has("statuses", "search_metadata") ? 0.7 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Values.read(in, origin, new TwitterExport(origin, sink));
    }
}
