package org.proxenos.study.result;

import java.util.List;

/**
 * The messages behind a count.
 *
 * @param id unique in the report
 * @param label what they have in common, as a sentence fragment
 * @param total how many there are
 * @param messageIds the first of them by time and id; as many as the report carries
 * @param sql the query that lists all of them over the study's tables
 */
public record Selection(String id, String label, long total, List<String> messageIds, String sql) {
    /** Copies the ids. */
    public Selection {
        messageIds = List.copyOf(messageIds);
    }
}
