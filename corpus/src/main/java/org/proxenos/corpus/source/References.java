package org.proxenos.corpus.source;

import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Strand;

/**
 * The posts that a post speaks about.
 *
 * @param reposts the one it passes on
 * @param quotes the one it comments on
 * @param inReplyTo the one it answers
 * @param answersSomebody whether it answers an account, even where the post is not named
 */
public record References(
        @Nullable String reposts,
        @Nullable String quotes,
        @Nullable String inReplyTo,
        boolean answersSomebody) {
    /** Nothing is known to be spoken about. */
    public static final References NONE = new References(null, null, null, false);

    /** What that makes a post that was collected as one of a strand. */
    public Kind kind(String text, Strand strand) {
        Kind kind = kind(text);
        if (kind == Kind.REPOST) {
            return kind;
        }
        return switch (strand) {
            case REPLIES -> Kind.REPLY;
            case PRESS -> Kind.PRESS_RELEASE;
            case ACCOUNTS, STREAM -> kind;
        };
    }

    /** What that makes a post; {@code RT @} at the start of a text means somebody else's words, too. */
    public Kind kind(String text) {
        if (reposts != null || text.startsWith("RT @")) {
            return Kind.REPOST;
        }
        if (inReplyTo != null || answersSomebody) {
            return Kind.REPLY;
        }
        return quotes == null ? Kind.POST : Kind.QUOTE;
    }
}
