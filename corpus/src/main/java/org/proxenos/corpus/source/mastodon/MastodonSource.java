package org.proxenos.corpus.source.mastodon;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.json.Shape;
import org.proxenos.corpus.source.json.Values;

/**
 * What a server of Mastodon answers: statuses alone, in lists, contexts, searches, notifications, conversations; and the
 * {@code outbox.json} of an account's own archive.
 */
public final class MastodonSource implements Source {
    @Override
    public String format() {
        return "mastodon";
    }

    @Override
    public double confidence(Head head) {
        Shape shape = Shape.of(head);
        boolean statuses = Stream.of("", "statuses.", "ancestors.", "descendants.", "status.", "last_status.")
                .anyMatch(
                        at -> shape.has(at + "content") && shape.hasAny(at + "account.acct", at + "account.username"));
        boolean archive = shape.has("orderedItems") && shape.hasAny("@context", "totalItems");
        if (statuses || archive || shape.has("ancestors", "descendants")) {
            return 0.95;
        }
        return answer(shape) ? 0.9 : shape.has("error") ? 0.25 : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Values.read(in, origin, new MastodonExport(origin, sink));
    }

    /** Answers that hold no status. */
    private static boolean answer(Shape shape) {
        boolean people = shape.has("acct", "username") || shape.has("accounts", "statuses", "hashtags");
        boolean parts = shape.has("text", "spoiler_text") || shape.has("options.title", "votes_count");
        boolean around = shape.has("type", "account.acct") || shape.has("last_status", "accounts");
        boolean rest = shape.has("provider_name", "author_name") || shape.has("for_not_following");
        return people || parts || around || rest;
    }
}
