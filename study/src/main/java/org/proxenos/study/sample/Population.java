package org.proxenos.study.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.coding.sample.Candidate;
import org.proxenos.coding.sample.Stratum;
import org.proxenos.engine.Engine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Study;

/**
 * The messages of a study that people may be asked to code: collected themselves, in words, within its windows; no
 * reposts, and no near duplicates where the study leaves those out. A press release is one, with its paragraphs.
 *
 * @param candidates in no order
 * @param outside messages outside of all windows, a count
 * @param wordless messages without a word, a count
 */
public record Population(List<Candidate> candidates, int outside, int wordless) {
    /** Copies the list. */
    public Population {
        candidates = List.copyOf(candidates);
    }

    /** Reads it; the most reposted tenth is that of the role and kind. */
    public static Population read(Engine engine, Study study) {
        engine.leaveOut(study.texts().leavesOutCopies() ? StudyMessages.COPIES : "");
        Map<String, List<String>> paragraphs = paragraphs(engine);
        Frame frame = engine.query("""
            SELECT s.message_id, s.role, s.kind, COALESCE(s.time_window, '') AS time_window,
              COALESCE(t.root_id, s.message_id) AS thread, trim(m.text) = '' AS wordless,
              COALESCE(s.reposts > quantile_cont(s.reposts, .9) OVER (PARTITION BY s.role, s.kind), false) AS top
            FROM (%s) AS s
            JOIN messages m ON m.message_id = s.message_id
            LEFT JOIN threads t ON t.message_id = s.message_id
            WHERE NOT s.seen_through AND s.kind <> 'paragraph'\
            """.formatted(StudyMessages.sql(study)));
        List<Candidate> candidates = new ArrayList<>();
        int outside = 0;
        int wordless = 0;
        for (int i = 0; i < frame.rows(); i++) {
            boolean isOutside = frame.words("time_window")[i].isEmpty();
            boolean isWordless = frame.numbers("wordless")[i] == 1;
            outside += isOutside ? 1 : 0;
            wordless += !isOutside && isWordless ? 1 : 0;
            if (!isOutside && !isWordless) {
                candidates.add(candidate(frame, i, paragraphs));
            }
        }
        return new Population(candidates, outside, wordless);
    }

    private static Candidate candidate(Frame frame, int row, Map<String, List<String>> paragraphs) {
        String id = frame.words("message_id")[row];
        Stratum stratum = new Stratum(
                frame.words("role")[row],
                frame.words("kind")[row],
                frame.words("time_window")[row],
                frame.numbers("top")[row] == 1);
        return new Candidate(id, stratum, frame.words("thread")[row], paragraphs.getOrDefault(id, List.of()));
    }

    private static Map<String, List<String>> paragraphs(Engine engine) {
        Frame frame = engine.query("SELECT conversation_id, message_id FROM messages"
                + " WHERE kind = 'paragraph' AND conversation_id IS NOT NULL ORDER BY length(message_id), message_id");
        Map<String, List<String>> paragraphs = new HashMap<>();
        for (int i = 0; i < frame.rows(); i++) {
            paragraphs
                    .computeIfAbsent(frame.words("conversation_id")[i], d -> new ArrayList<>())
                    .add(frame.words("message_id")[i]);
        }
        return paragraphs;
    }
}
