package org.proxenos.study.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answered whom in one conversation (F6).
 *
 * @param nodes messages, each after the one it answers
 */
public record TreeFigure(String id, String title, String description, List<Node> nodes) implements Figure {
    /** Copies the nodes. */
    public TreeFigure {
        nodes = List.copyOf(nodes);
    }

    /**
     * A message.
     *
     * @param messageId which
     * @param answers the message it answers; null for the one that began
     * @param group whose it is, such as a role
     * @param hours since the beginning; NaN where a time is not known
     */
    public record Node(String messageId, @Nullable String answers, String group, double hours) {}
}
