package org.proxenos.corpus.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;

/**
 * What a record says of a post, before it is a message, on platforms that mark a repost as such.
 *
 * @param id the post's id; null where the record has none
 * @param platform short lower-case name
 * @param accountId who posted it
 * @param publishedAt when
 * @param text the words as they are to be read; empty where there are none
 * @param references the posts that it speaks about
 * @param language as the platform states it
 * @param conversationId the thread's root
 */
public record Draft(
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
        return message(origin, row, references.kind("", origin.strand()));
    }

    /** The message of a post found inside such a record, which the strand says nothing about. */
    public Message seenThrough(Origin origin, long row) {
        return message(origin, row, references.kind(""));
    }

    /** A repost says nothing of its own: its words, and what they answer or quote, are its original's. */
    private Message message(Origin origin, long row, Kind kind) {
        boolean own = kind != Kind.REPOST;
        String known = own ? Languages.find(language) : null;
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
                references.reposts(),
                conversationId,
                origin.strand(),
                origin.file(),
                row);
    }
}
