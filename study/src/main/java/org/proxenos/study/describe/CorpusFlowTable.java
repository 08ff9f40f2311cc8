package org.proxenos.study.describe;

import java.util.List;
import org.proxenos.inference.frame.Frame;
import org.proxenos.outcomes.Outcome;
import org.proxenos.outcomes.Parameters;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/** T01: what became of the records of each export. Columns and id are promised to scripts. */
final class CorpusFlowTable {
    private CorpusFlowTable() {}

    static Table of(Material material) {
        Frame flow = material.engine().query(Outcome.CORPUS_FLOW.sql(Parameters.NONE));
        TableDraft draft = new TableDraft("T01-corpus-flow", "Corpus flow")
                .words("source", "strand")
                .numbers("read", "kept", "duplicate", "rejected")
                .words("reason");
        for (int i = 0; i < flow.rows(); i++) {
            draft.row(row(material, flow, i));
        }
        return draft.note(
                        draft.isEmpty()
                                ? "Nothing was imported."
                                : "read = kept + duplicate + rejected, for every file.")
                .note(copies(material))
                .note("A strand says how messages were selected; strands are never pooled.")
                .table();
    }

    /** Empty where no coder looked for copies, or found none. */
    private static String copies(Material material) {
        Frame found = material.engine().query("SELECT count(*) AS copies FROM (%s)".formatted(StudyMessages.COPIES));
        long n = (long) found.numbers("copies")[0];
        return n == 0
                ? ""
                : "%s near duplicate%s of an earlier message %s."
                        .formatted(
                                Numeral.count(n),
                                n == 1 ? "" : "s",
                                material.study().texts().leavesOutCopies() ? "left out of all that follows" : "kept");
    }

    private static List<Cell> row(Material material, Frame flow, int i) {
        String source = flow.words("source")[i];
        return List.of(
                Cells.text(source),
                Cells.text(flow.words("strand")[i]),
                Cells.count(flow.numbers("read")[i]),
                kept(material, source, flow.words("strand")[i], (long) flow.numbers("kept")[i]),
                Cells.count(flow.numbers("duplicate")[i]),
                Cells.count(flow.numbers("rejected")[i]),
                Cells.text(flow.words("reason")[i]));
    }

    private static Cell kept(Material material, String source, String strand, long n) {
        return n == 0
                ? Cells.count(0, null)
                : Cells.count(
                        n,
                        material.selections()
                                .addQuery(
                                        "kept-" + source,
                                        "messages kept from " + source,
                                        "SELECT message_id FROM messages WHERE source_file = %s AND strand = %s AND NOT seen_through"
                                                        .formatted(
                                                                StudyMessages.text(source), StudyMessages.text(strand))
                                                + " ORDER BY published_at NULLS LAST, message_id"));
    }
}
