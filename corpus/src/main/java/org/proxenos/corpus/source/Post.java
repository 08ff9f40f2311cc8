package org.proxenos.corpus.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;

/**
 * What a record says of a post, before it is a message.
 *
 * @param id the post's id; null where the record has none
 * @param platform short lower-case name
 * @param accountId who posted it
 * @param publishedAt when
 * @param text the longest text that the record holds, as it came; of a repost, the original's
 * @param references the posts that it speaks about
 * @param language as the platform states it
 * @param conversationId the thread's root
 */
public record Post(
        @Nullable String id,
        String platform,
        @Nullable String accountId,
        @Nullable Instant publishedAt,
        String text,
        References references,
        @Nullable String language,
        @Nullable String conversationId) {
    /** The message of a record of the export. */
    public Message read(Origin origin, long row) {
        return message(origin, row, references.kind(text, origin.strand()));
    }

    /** The message of a post found inside such a record, which the strand says nothing about. */
    public Message seenThrough(Origin origin, long row) {
        return message(origin, row, references.kind(text));
    }

    /**
     * A message of a known kind. A repost says nothing of its own, so its original's words, and what that answers or
     * quotes, are left out.
     */
    public Message message(Origin origin, long row, Kind kind) {
        boolean own = kind != Kind.REPOST;
        String reposts = references.reposts() == null ? "" : references.reposts();
        String known = Languages.find(language);
        return new Message(
                id == null ? origin.file() + '#' + row : id,
                platform,
                accountId,
                kind,
                publishedAt,
                known,
                known == null ? null : "platform",
                own ? text : "",
                own ? references.inReplyTo() : null,
                own ? references.quotes() : null,
                own ? null : reposts,
                conversationId,
                origin.strand(),
                origin.file(),
                row);
    }
}
