package org.proxenos.corpus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One public utterance by one account at one time, on any platform.
 *
 * @param messageId the platform's id, or {@code source_file#row} where a row has none
 * @param platform short lower-case name, such as {@code x}; {@code other} where it is not known
 * @param accountId who posted it; null where the export does not say
 * @param kind what it is
 * @param publishedAt when it was published; null where the export does not say
 * @param language BCP 47 code as stated by {@code languageSource}; null where nobody said
 * @param languageSource {@code platform} or the name of an identifier; null with a null language
 * @param text the words, never null; empty where a post has no words (an image), and in a repost, whose words are the
 *     original's
 * @param inReplyTo id of the message it answers; null where it answers none or none is known
 * @param quotes id of the message it quotes
 * @param reposts id of the message it passes on without comment; an empty string where the original is not named
 * @param conversationId id of the thread's root
 * @param strand how it was selected
 * @param sourceFile name of the export it came from, without folders
 * @param sourceRow 1-based record number in that export, header not counted
 */
public record Message(
        String messageId,
        String platform,
        @Nullable String accountId,
        Kind kind,
        @Nullable Instant publishedAt,
        @Nullable String language,
        @Nullable String languageSource,
        String text,
        @Nullable String inReplyTo,
        @Nullable String quotes,
        @Nullable String reposts,
        @Nullable String conversationId,
        Strand strand,
        String sourceFile,
        long sourceRow) {
    /** Refuses a message without an id. */
    public Message {
        if (messageId.isEmpty()) {
            throw new IllegalArgumentException("a message needs an id: " + sourceFile + " row " + sourceRow);
        }
    }
}
