package org.proxenos.study.describe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.inference.describe.ClusteredMedian;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/** T06: what audiences did with messages, with criticism and without. */
final class EngagementTable {
    private static final List<String> COUNTS = List.of("reposts", "likes", "replies");

    private final Map<String, String> measures = measures();
    private final Material material;
    private final Originals originals;
    private final Grouping grouping;
    private final TableDraft draft = new TableDraft("T06-engagement", "What audiences did with messages")
            .words("strand", "measure", "message_group")
            .numbers("messages", "accounts", "median", "median_low", "median_high")
            .number("geometric_mean_plus_1", "geometric mean of count + 1");

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
            measures.keySet().forEach(measure -> rows(strand, measure));
        }
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        String variable = grouping.variable();
        return Optional.of(draft.note(Originals.NOTE)
                .note("Medians with 95 % intervals by a bootstrap over accounts; none where there is one account.")
                .note(
                        "Followers as last counted; an account's usual is the mean of its originals in the baseline window.")
                .note(variable == null ? "" : material.unvalidated(List.of(variable)))
                .table());
    }

    private static Map<String, String> measures() {
        Map<String, String> measures = new LinkedHashMap<>();
        COUNTS.forEach(c -> measures.put(c, c));
        COUNTS.forEach(c -> measures.put(c + "_per_1000", c + " per 1,000 followers"));
        COUNTS.forEach(c -> measures.put("rel_" + c, c + " in multiples of the account's usual"));
        measures.put("replies_per_repost", "replies per repost");
        return measures;
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
        ClusteredMedian median = ClusteredMedian.of(
                values, originals.clusters(rows), material.study().seed());
        return List.of(
                Cells.text(strand),
                Cells.word(measure, measures.getOrDefault(measure, measure)),
                Cells.text(group),
                count(strand, measure, group, rows.length),
                Cells.count(originals.accounts(rows), null),
                Cells.number(median.value()),
                Cells.number(median.low()),
                Cells.number(median.high()),
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
