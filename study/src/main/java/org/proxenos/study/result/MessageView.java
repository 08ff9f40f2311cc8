package org.proxenos.study.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the report may show it.
 *
 * @param messageId its id
 * @param account handle of a public actor; {@code citizen} for anybody else
 * @param role whom the account stands for
 * @param kind what it is
 * @param published ISO 8601, UTC; empty where not known
 * @param text its words; null where they are a citizen's and the study does not allow showing them
 * @param replies null is not known
 * @param reposts null is not known
 * @param likes null is not known
 * @param codes what was said about it
 */
public record MessageView(
        String messageId,
        String account,
        String role,
        String kind,
        String published,
        @Nullable String text,
        @Nullable Long replies,
        @Nullable Long reposts,
        @Nullable Long likes,
        List<Said> codes) {
    /** Copies the codes. */
    public MessageView {
        codes = List.copyOf(codes);
    }

    /**
     * A code of the message.
     *
     * @param variable what was asked
     * @param coder who answered
     * @param value the answer
     * @param evidence the words behind it, separated by {@code |}
     */
    public record Said(String variable, String coder, String value, String evidence) {}
}
