package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.Cells;
import org.proxenos.study.describe.Selections;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.describe.TableDraft;
import org.proxenos.study.plan.Target;
import org.proxenos.study.result.Table.Cell;

/**
 * T05: negative engagement by level of behaviour, by whom and at whom (framework C3). A level is computed, nobody codes it: P1 likes and
 * P2 reposts of critical messages, A1 critical replies, A2 critical posts and quotes, A3 those of A2 with a hashtag or a mention
 * and a call to action, M incivility without criticism.
 */
record EngagementMatrix(Evidence evidence, Selections selections) {
    private static final String ID = "T05-engagement-levels";
    private static final String TITLE = "Negative engagement by level, target and actor";

    /** Messages as people wrote them: no paragraphs beside their press release, nothing that was seen inside another record. */
    private static final String SCOPE = "NOT seen_through AND kind <> 'paragraph'";

    /** What somebody says on a network in words of their own: neither reposts nor press releases. */
    private static final String OWN = "kind IN ('post', 'quote')";

    private static final String ANY = "any";

    Exhibit exhibit() {
        Measure criticism = evidence.measure(Hypotheses.CRITICISM);
        if (!criticism.isCoded()) {
            return Exhibit.missing(ID, TITLE, criticism.obstacle());
        }
        Map<String, String> levels = levels(criticism);
        TableDraft draft = new TableDraft(ID, TITLE)
                .words("strand", "target", "actor")
                .number("p1_likes", "P1 likes of critical messages")
                .number("p2_reposts", "P2 reposts of critical messages");
        levels.keySet().forEach(level -> draft.number(level, label(level)));
        draft.number("active_share", "active share").number("malice_share", "malice share");
        targets().forEach((target, condition) -> rows(draft, levels, target, condition));
        if (draft.isEmpty()) {
            return Exhibit.missing(ID, TITLE, "no message is coded as critical");
        }
        notes(draft, criticism, levels.containsKey("m"));
        return Exhibit.of(draft.table());
    }

    private static String label(String level) {
        return switch (level) {
            case "a1" -> "A1 replies";
            case "a2" -> "A2 posts and quotes";
            case "a3" -> "A3 connecting posts";
            default -> "M malice";
        };
    }

    private void notes(TableDraft draft, Measure criticism, boolean hasMalice) {
        draft.note("Criticism as %s has it%s."
                        .formatted(
                                criticism.source() == Measure.Source.PEOPLE ? "people's codes" : "the machine",
                                criticism.obstacle().isEmpty() ? "" : ", unvalidated"))
                .note(
                        "P1 and P2 are acts of an audience that nobody named; they stand beside the actor whose message it was.")
                .note("Active share: A1 to A3 out of P1 to A3. A message that names two targets is in both rows.")
                .note("The private level cannot be measured.");
        if (!hasMalice) {
            draft.note("Malice is not shown: nobody coded 'incivility'.");
        }
    }

    /** Each level that these data can tell, as a condition. */
    private Map<String, String> levels(Measure criticism) {
        SettledCodes people = evidence.people();
        String critical = criticism.above(0, people);
        List<String> calls = new ArrayList<>();
        Measure action = evidence.measure("action_any", "action");
        if (action.isCoded()) {
            calls.add(action.above(0, people));
        }
        String reach = List.of("hashtags", "mentions").stream()
                .filter(evidence.originals()::has)
                .map(column -> column + " > 0")
                .collect(Collectors.joining(" OR ", "(", ")"));
        String connects = calls.isEmpty() || reach.equals("()") ? "false" : calls.get(0) + " AND " + reach;
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("a1", "kind = 'reply' AND " + critical);
        levels.put("a2", (OWN + " AND %s AND COALESCE(NOT (%s), true)").formatted(critical, connects));
        levels.put("a3", (OWN + " AND %s AND %s").formatted(critical, connects));
        Measure incivility = evidence.measure("incivility");
        if (incivility.isCoded()) {
            levels.put("m", "%s AND COALESCE(NOT (%s), true)".formatted(incivility.above(0, people), critical));
        }
        return levels;
    }

    /** Any target, then each that the study lists, by the names the coder of targets found. */
    private Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        targets.put(ANY, "true");
        if (evidence.study().targets().size() > 1 && evidence.originals().has("target")) {
            for (Target target : evidence.study().targets()) {
                named(target).ifPresent(condition -> targets.put(target.id(), condition));
            }
        }
        return targets;
    }

    private static Optional<String> named(Target target) {
        String names = Stream.concat(
                        target.aliases().stream(), target.handles().stream().map(h -> "@" + h))
                .map(name -> "w GLOB " + StudyMessages.text(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" OR "));
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(("message_id IN (SELECT message_id FROM codes WHERE variable = 'target'"
                                + " AND len(list_filter(string_split(lower(evidence), '|'), w -> %s)) > 0)")
                        .formatted(names));
    }

    private void rows(TableDraft draft, Map<String, String> levels, String target, String condition) {
        String counts = levels.entrySet().stream()
                .map(e -> "count(*) FILTER (WHERE %s) AS %s".formatted(e.getValue(), e.getKey()))
                .collect(Collectors.joining(", "));
        String critical = evidence.measure(Hypotheses.CRITICISM).above(0, evidence.people());
        Frame found = evidence.engine()
                .query(
                        ("SELECT strand, role, sum(likes) FILTER (WHERE %1$s) AS p1, sum(reposts) FILTER (WHERE %1$s) AS p2, %2$s"
                                        + " FROM (%3$s) AS s WHERE %4$s AND %5$s GROUP BY strand, role ORDER BY strand, role")
                                .formatted(critical, counts, StudyMessages.sql(evidence.study()), SCOPE, condition));
        for (int i = 0; i < found.rows(); i++) {
            int row = i;
            if (levels.keySet().stream().anyMatch(level -> found.numbers(level)[row] > 0)) {
                draft.row(row(found, i, levels, target, condition));
            }
        }
    }

    private List<Cell> row(Frame found, int i, Map<String, String> levels, String target, String condition) {
        String strand = found.words("strand")[i];
        @Nullable String role = found.words("role")[i];
        double p1 = found.numbers("p1")[i];
        double p2 = found.numbers("p2")[i];
        List<Cell> cells = new ArrayList<>(
                List.of(Cells.text(strand), Cells.text(target), Cells.role(role), Cells.count(p1), Cells.count(p2)));
        String scope = "%s AND %s AND strand = %s AND role = %s"
                .formatted(SCOPE, condition, StudyMessages.text(strand), StudyMessages.text(String.valueOf(role)));
        for (Map.Entry<String, String> level : levels.entrySet()) {
            long n = (long) found.numbers(level.getKey())[i];
            String id = "levels-%s-%s-%s-%s".formatted(strand, target, role, level.getKey());
            String label = "%s, %s, target %s: %s".formatted(strand, role, target, label(level.getKey()));
            cells.add(Cells.count(n, n == 0 ? null : selections.add(id, label, scope, level.getValue())));
        }
        double active = sum(found, i, "a1", "a2", "a3");
        double malice = levels.containsKey("m") ? found.numbers("m")[i] : Double.NaN;
        cells.add(Cells.share(active / (p1 + p2 + active)));
        cells.add(Cells.share(malice / (active + malice)));
        return cells;
    }

    private static double sum(Frame found, int i, String... columns) {
        double sum = 0;
        for (String column : columns) {
            sum += found.numbers(column)[i];
        }
        return sum;
    }
}
