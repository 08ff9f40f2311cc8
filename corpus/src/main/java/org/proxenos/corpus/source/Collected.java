package org.proxenos.corpus.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;

/**
 * A message with what was observed around it.
 *
 * @param message the message
 * @param reactions its counts; null where none is known, and always for a repost, whose counts are the original's
 * @param links mentions, hashtags and addresses, in text order
 */
public record Collected(Message message, @Nullable Reactions reactions, List<Link> links) {
    /** Copies the links. */
    public Collected {
        links = List.copyOf(links);
    }
}
