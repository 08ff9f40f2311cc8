package org.proxenos.study.describe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Role;
import org.proxenos.engine.Engine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.MessageView.Said;

/**
 * Reads messages as a report may show them: no citizen's name, and no citizen's words unless the study allows it. A
 * repost's words and counts are somebody else's, so it has none.
 */
public final class MessageReader {
    private static final String CITIZEN = Role.CITIZEN.code();

    private static final String MESSAGES = """
            SELECT m.message_id, COALESCE(r.handle, m.account_id) AS account, COALESCE(r.role, 'unknown') AS role, m.kind,
              m.published_at, m.text, n.replies, n.reposts, n.likes
            FROM messages m
            LEFT JOIN latest_reactions n ON n.message_id = m.message_id AND m.kind <> 'repost'
            LEFT JOIN account_roles r ON r.account_id = m.account_id
            WHERE m.message_id IN (%1$s) ORDER BY m.message_id""";

    /** Codes that show something: those with words behind them, presence left out where the count stands beside it. */
    private static final String CODES = """
            SELECT message_id, variable, coder, value, COALESCE(evidence, '') AS evidence FROM codes
            WHERE message_id IN (%s) AND value IS NOT NULL
              AND (evidence <> '' AND NOT ends_with(variable, '_any') OR variable = 'vader_compound')
            ORDER BY message_id, coder, variable""";

    private final Engine engine;
    private final boolean showCitizens;

    /** A reader of the messages of a corpus; citizens' words only where the study shows them. */
    public MessageReader(Engine engine, boolean showCitizens) {
        this.engine = engine;
        this.showCitizens = showCitizens;
    }

    /** The messages of these ids, by id. */
    public List<MessageView> read(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String list = ids.stream().map(StudyMessages::text).collect(Collectors.joining(", "));
        Map<String, List<Said>> codes = codes(list);
        Frame frame = engine.query(MESSAGES.formatted(list));
        List<MessageView> views = new ArrayList<>();
        for (int i = 0; i < frame.rows(); i++) {
            views.add(view(frame, i, codes.getOrDefault(frame.words("message_id")[i], List.of())));
        }
        return views;
    }

    private Map<String, List<Said>> codes(String list) {
        Frame frame = engine.query(CODES.formatted(list));
        Map<String, List<Said>> codes = new HashMap<>();
        for (int i = 0; i < frame.rows(); i++) {
            codes.computeIfAbsent(frame.words("message_id")[i], id -> new ArrayList<>())
                    .add(new Said(
                            frame.words("variable")[i],
                            frame.words("coder")[i],
                            frame.words("value")[i],
                            frame.words("evidence")[i]));
        }
        return codes;
    }

    private MessageView view(Frame frame, int row, List<Said> codes) {
        String role = frame.words("role")[row];
        String kind = frame.words("kind")[row];
        boolean isPrivate = Role.find(role).map(Role::isPrivate).orElse(true);
        boolean isOfAnother = kind.equals(Kind.REPOST.code());
        boolean isHidden = (isPrivate || isOfAnother) && !showCitizens;
        return new MessageView(
                frame.words("message_id")[row],
                isPrivate ? CITIZEN : frame.words("account")[row],
                role,
                kind,
                Optional.ofNullable(frame.words("published_at")[row]).orElse(""),
                isHidden ? null : frame.words("text")[row],
                count(frame, "replies", row),
                count(frame, "reposts", row),
                count(frame, "likes", row),
                isHidden ? withoutWords(codes) : codes);
    }

    private static List<Said> withoutWords(List<Said> codes) {
        return codes.stream()
                .map(c -> new Said(c.variable(), c.coder(), c.value(), ""))
                .toList();
    }

    private static @Nullable Long count(Frame frame, String column, int row) {
        double n = frame.numbers(column)[row];
        return Double.isNaN(n) ? null : Long.valueOf((long) n);
    }
}
