package org.proxenos.study.describe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/** T06: what audiences did with messages, with criticism and without. */
final class EngagementTable {
    private static final List<String> COUNTS = List.of("reposts", "likes", "replies");
    private static final List<String> MEASURES = List.of(
            "reposts",
            "likes",
            "replies",
            "reposts_per_1000",
            "likes_per_1000",
            "replies_per_1000",
            "rel_reposts",
            "rel_likes",
            "rel_replies",
            "replies_per_repost");

    private final Material material;
    private final Originals originals;
    private final Grouping grouping;
    private final TableDraft draft = new TableDraft("T06-engagement", "What audiences did with messages")
            .words("strand", "measure", "message_group")
            .numbers("messages", "accounts", "median", "geometric_mean_plus_1");

    private EngagementTable(Material material, Originals originals) {
        this.material = material;
        this.originals = originals;
        this.grouping = Grouping.by(material, Grouping.CRITICISM);
    }

    /** Empty where no reaction is known. */
    static Optional<Table> of(Material material, Originals originals) {
        return new EngagementTable(material, originals).table();
    }

    private Optional<Table> table() {
        for (String strand : originals.strands()) {
            MEASURES.forEach(measure -> rows(strand, measure));
        }
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        String variable = grouping.variable();
        return Optional.of(draft.note(Originals.NOTE)
                .note("geometric_mean_plus_1: of the count + 1. per_1000: per 1,000 followers as last counted.")
                .note(
                        "rel: in multiples of the mean of the account's own originals in the baseline window (1 = as usual).")
                .note(variable == null ? "" : material.unvalidated(List.of(variable)))
                .table());
    }

    private void rows(String strand, String measure) {
        int[] known = originals.rows(strand, measure);
        if (known.length == 0) {
            return;
        }
        for (String group : grouping.names()) {
            draft.row(row(strand, measure, group, originals.in(known, grouping, group)));
        }
    }

    private List<Cell> row(String strand, String measure, String group, int[] rows) {
        double[] values = originals.values(measure, rows);
        return List.of(
                Cells.text(strand),
                Cells.text(measure),
                Cells.text(group),
                count(strand, measure, group, rows.length),
                Cells.count(originals.accounts(rows), null),
                Cells.number(Quantiles.type7(values, 0.5)),
                Cells.number(COUNTS.contains(measure) ? geometricMeanPlusOne(values) : Double.NaN));
    }

    private Cell count(String strand, String measure, String group, int n) {
        if (n == 0) {
            return Cells.count(0, null);
        }
        String condition = "strand = %s AND %s AND %s IS NOT NULL"
                .formatted(StudyMessages.text(strand), grouping.condition(group), measure);
        String label = "%s, %s whose %s is known".formatted(strand, grouping.sentence(group), measure);
        return Cells.count(
                n,
                material.selections()
                        .add(
                                "engagement-%s-%s-%s".formatted(strand, group, measure),
                                label,
                                Originals.CONDITION,
                                condition));
    }

    /** The geometric mean of count + 1; NaN for no values. */
    static double geometricMeanPlusOne(double[] counts) {
        return Math.exp(Arrays.stream(counts).map(Math::log1p).average().orElse(Double.NaN));
    }
}
