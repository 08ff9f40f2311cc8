package org.proxenos.study.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.WilsonInterval;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/** T04: what messages say, by strand, role and window. */
final class ContentTable {
    /** In the accounts' own words: what stands in the source itself, replies and press releases only where collected as such. */
    private static final String OWN =
            "NOT seen_through AND (is_original OR strand IN ('replies', 'press') AND kind <> 'paragraph')";

    private static final List<Mark> MARKS = List.of(
            new Mark("criticism", "criticism", "criticism > 0"),
            new Mark("common_enemy_full", "common_enemy_full", "common_enemy_full > 0"),
            new Mark("moral_any", "moral_any", "moral_any > 0"),
            new Mark("action_any", "action_any", "action_any > 0"),
            new Mark("commit_any", "commit_any", "commit_any > 0"),
            new Mark("negative", "vader_compound", "vader_compound <= -0.05"));

    private final Material material;
    private final List<Mark> marks;
    private final Frame counts;

    private ContentTable(Material material) {
        this.material = material;
        this.marks = MARKS.stream().filter(m -> material.isCoded(m.variable())).toList();
        this.counts = material.engine().query(query());
    }

    /** Empty where there is no message, or no code. */
    static Optional<Table> of(Material material) {
        ContentTable content = new ContentTable(material);
        return content.marks.isEmpty() || content.counts.rows() == 0 ? Optional.empty() : Optional.of(content.table());
    }

    private String query() {
        String sums = marks.stream()
                .map(m -> ", count(*) FILTER (WHERE %2$s) AS %1$s, count(%3$s) AS %1$s_of"
                        .formatted(m.name(), m.condition(), m.variable()))
                .collect(Collectors.joining());
        return """
                SELECT strand, role, time_window, count(*) AS messages%s FROM (%s) WHERE %s
                GROUP BY strand, role, time_window ORDER BY %s, %s, %s NULLS LAST, time_window NULLS LAST""".formatted(
                        sums,
                        StudyMessages.sql(material.study()),
                        OWN,
                        Material.strandPlace("strand"),
                        Material.rolePlace("role"),
                        material.windowPlace("time_window"));
    }

    private Table table() {
        TableDraft draft = new TableDraft("T04-content", "What messages say, by strand, role and window")
                .words("strand", "role", "time_window")
                .numbers("messages");
        marks.forEach(m -> draft.numbers(m.name(), m.name() + "_share"));
        for (int i = 0; i < counts.rows(); i++) {
            draft.row(row(i));
        }
        return draft.note("Shares of messages with their 95 % intervals (Wilson).")
                .note("Originals; in the strands replies and press all messages but paragraphs.")
                .note("A message without a time, or outside of all windows, stands in the rows without a window.")
                .note(isNegativeShown() ? "negative: vader_compound at or below \u22120.05, which is no stance." : "")
                .note(material.unvalidated(marks.stream().map(Mark::variable).toList()))
                .table();
    }

    private boolean isNegativeShown() {
        return marks.stream().anyMatch(m -> m.name().equals("negative"));
    }

    private List<Cell> row(int i) {
        String strand = counts.words("strand")[i];
        String role = counts.words("role")[i];
        @Nullable String window = counts.words("time_window")[i];
        Stretch stretch = new Stretch(strand, role, window);
        List<Cell> cells = new ArrayList<>(List.of(Cells.text(strand), Cells.role(role), Cells.text(window)));
        cells.add(count("messages", i, stretch, "", ""));
        for (Mark mark : marks) {
            long of = (long) counts.numbers(mark.name() + "_of")[i];
            cells.add(
                    of == 0
                            ? Cells.count(Double.NaN)
                            : count(mark.name(), i, stretch, mark.condition(), ", " + mark.name()));
            cells.add(Cells.share(WilsonInterval.of((long) counts.numbers(mark.name())[i], of)));
        }
        return cells;
    }

    private Cell count(String column, int i, Stretch stretch, String condition, String suffix) {
        long n = (long) counts.numbers(column)[i];
        if (n == 0) {
            return Cells.count(0, null);
        }
        String id = "content-%s-%s".formatted(stretch.label(), column);
        return Cells.count(
                n, material.selections().add(id, stretch.label() + suffix, OWN + stretch.condition(), condition));
    }

    /**
     * Something that a message may have.
     *
     * @param name column of the table
     * @param variable that it rests on
     * @param condition when a message has it
     */
    private record Mark(String name, String variable, String condition) {}

    /** The messages of a row. */
    private record Stretch(
            String strand, String role, @Nullable String window) {
        String label() {
            return "%s, %s, %s".formatted(strand, role, window == null ? "no window" : window);
        }

        String condition() {
            return " AND strand = %s AND role = %s AND time_window %s"
                    .formatted(
                            StudyMessages.text(strand),
                            StudyMessages.text(role),
                            window == null ? "IS NULL" : "= " + StudyMessages.text(window));
        }
    }
}
