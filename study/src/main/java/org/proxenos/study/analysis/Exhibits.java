package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.proxenos.study.describe.Cells;
import org.proxenos.study.describe.Selections;
import org.proxenos.study.describe.TableDraft;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.Table;

/**
 * The tables and figures of framework section 11 that need people's codes, threads or networks: each is there, or the report says what
 * it lacks.
 */
record Exhibits(List<Exhibit> all) {
    Exhibits {
        all = List.copyOf(all);
    }

    /**
     * All of them.
     *
     * @param selections takes the messages behind counts
     */
    static Exhibits of(Evidence evidence, Selections selections) {
        return new Exhibits(List.of(
                new EngagementMatrix(evidence, selections).exhibit(),
                new DialogueTable(evidence, selections).exhibit(),
                new BrandTable(evidence, selections).exhibit(),
                new RoleTable(evidence, selections).exhibit(),
                new JointDisplay(evidence, selections).exhibit(),
                new EmotionFigure(evidence).exhibit(),
                new ThreadFigure(evidence).exhibit(),
                PledgeFigure.of(evidence.study()),
                AlphaFigure.of(evidence),
                new FirstTimeFigure(evidence).exhibit(),
                new EventStudyFigure(evidence).exhibit()));
    }

    /** Those that became a table, and what is missing for the others. */
    List<Table> tables() {
        List<Table> tables = new ArrayList<>(
                all.stream().map(Exhibit::table).filter(Objects::nonNull).toList());
        TableDraft draft = new TableDraft("T15-not-shown", "What this report does not show, and what it would need")
                .words("id", "title", "missing");
        all.stream()
                .filter(e -> !e.missing().isEmpty())
                .forEach(e -> draft.row(List.of(Cells.text(e.id()), Cells.text(e.title()), Cells.text(e.missing()))));
        if (!draft.isEmpty()) {
            tables.add(draft.note("Nothing is drawn of what the study does not hold.")
                    .table());
        }
        return tables;
    }

    /** Those that became a figure. */
    List<Figure> figures() {
        return all.stream().map(Exhibit::figure).filter(Objects::nonNull).toList();
    }
}
