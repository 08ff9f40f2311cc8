package org.proxenos.study.describe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.corpus.Role;
import org.proxenos.inference.describe.Concentration;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/** T08: how unequally attention is shared among messages (framework FS20). */
final class ConcentrationTable {
    private static final List<String> OUTCOMES = List.of("reposts", "likes", "replies");
    private static final String ALL = "all";

    private final Material material;
    private final Originals originals;
    private final TableDraft draft = new TableDraft("T08-concentration", "How unequally attention is shared")
            .words("strand", "outcome", "role")
            .numbers("messages", "total", "gini")
            .number("top_1_percent_share", "top 1 % of messages have")
            .number("top_message_share", "top message has");

    private ConcentrationTable(Material material, Originals originals) {
        this.material = material;
        this.originals = originals;
    }

    /** Empty where no reaction is known. */
    static Optional<Table> of(Material material, Originals originals) {
        return new ConcentrationTable(material, originals).table();
    }

    private Optional<Table> table() {
        for (String strand : originals.strands()) {
            OUTCOMES.forEach(outcome -> rows(strand, outcome));
        }
        return draft.isEmpty()
                ? Optional.empty()
                : Optional.of(draft.note(Originals.NOTE)
                        .note("Gini 0: all messages have equally many; near 1: one has all.")
                        .note("The top 1 % is rounded up to whole messages.")
                        .table());
    }

    private void rows(String strand, String outcome) {
        int[] known = originals.rows(strand, outcome);
        String[] roles = originals.frame().words("role");
        List<String> present = Stream.concat(
                        Stream.of(ALL), Arrays.stream(Role.values()).map(Role::code))
                .toList();
        for (String role : present) {
            int[] rows = Arrays.stream(known)
                    .filter(i -> role.equals(ALL) || roles[i].equals(role))
                    .toArray();
            if (rows.length > 0) {
                draft.row(row(strand, outcome, role, rows));
            }
        }
    }

    private List<Cell> row(String strand, String outcome, String role, int[] rows) {
        Concentration found = Concentration.of(originals.values(outcome, rows));
        String condition = "strand = %s AND %s IS NOT NULL%s"
                .formatted(
                        StudyMessages.text(strand),
                        outcome,
                        role.equals(ALL) ? "" : " AND role = " + StudyMessages.text(role));
        String selection = material.selections()
                .add(
                        "concentration-%s-%s-%s".formatted(strand, outcome, role),
                        "%s, role %s, %s known".formatted(strand, role, outcome),
                        Originals.CONDITION,
                        condition);
        return List.of(
                Cells.text(strand),
                Cells.text(outcome),
                Cells.role(role),
                Cells.count(rows.length, selection),
                Cells.count(found.total()),
                Cells.number(found.gini()),
                Cells.share(found.top1PercentShare()),
                Cells.share(found.topShare()));
    }
}
