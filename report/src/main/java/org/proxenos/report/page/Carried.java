package org.proxenos.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;

/**
 * The messages that a page carries: those its selections name, but no more than a page can hold. Where there are too many,
 * every selection keeps the same number of its first.
 *
 * @param messages each once, in the order in which selections name them
 * @param places of the carried messages of each selection in {@code messages}
 */
record Carried(List<MessageView> messages, Map<String, List<Integer>> places) {
    /** What all messages together may take, characters. */
    private static final int BUDGET = 2_000_000;

    private static final int[] LIMITS = {2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0};

    /** What the page of these results carries. */
    static Carried of(StudyResults results) {
        Map<String, MessageView> byId = new HashMap<>();
        results.messages().forEach(m -> byId.putIfAbsent(m.messageId(), m));
        for (int limit : LIMITS) {
            Carried carried = carried(results.selections(), byId, limit);
            if (carried.messages.stream().mapToLong(Carried::size).sum() <= BUDGET) {
                return carried;
            }
        }
        return new Carried(List.of(), Map.of());
    }

    private static Carried carried(List<Selection> selections, Map<String, MessageView> byId, int limit) {
        List<MessageView> messages = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        Map<String, List<Integer>> bySelection = new LinkedHashMap<>();
        for (Selection selection : selections) {
            List<Integer> own = new ArrayList<>();
            for (String id : selection.messageIds()) {
                MessageView message = own.size() < limit ? byId.get(id) : null;
                if (message != null) {
                    own.add(places.computeIfAbsent(id, k -> {
                        messages.add(message);
                        return messages.size() - 1;
                    }));
                }
            }
            bySelection.put(selection.id(), own);
        }
        return new Carried(messages, bySelection);
    }

    /** About what a message takes. */
    private static long size(MessageView message) {
        long text = message.text() == null
                ? 0
                : Math.min(MessagesJson.LONGEST, message.text().length());
        return 160
                + text
                + message.codes().stream()
                        .mapToLong(c -> 12
                                + c.value().length()
                                + Math.min(MessagesJson.LONGEST, c.evidence().length()))
                        .sum();
    }
}
