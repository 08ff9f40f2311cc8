package org.proxenos.report;

import java.util.List;
import java.util.Optional;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.TextRules;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.ModelResult;
import org.proxenos.study.result.Provenance;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Verdict;

/** A study without a source: nothing read, nothing shown, nothing testable. */
final class EmptyStudy {
    private EmptyStudy() {}

    static StudyResults results() {
        Fit none = new Fit.Failed(ModelSpec.of("reposts ~ criticism", Family.NEGBIN), "there are no rows");
        return new StudyResults(
                study(),
                List.of(),
                List.of(new Table(
                        "T04-content",
                        "What the accounts wrote",
                        "",
                        List.of(new Table.Column("a", "A", true)),
                        List.of())),
                List.of(untestable("H2"), untestable("H3")),
                List.of(new ModelResult("reposts", "Reposts", none, none, List.of())),
                List.of(
                        new Figure.Volume("F01-volume", "Volume", "Nothing.", null, "", null, List.of()),
                        new Figure.Ternary("F03-ternary", "Shares", "Nothing.", List.of())),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                new Provenance("0.1.0", "17", 1, "0".repeat(64), "The plan was not frozen.", List.of()));
    }

    private static LedgerEntry untestable(String id) {
        return new LedgerEntry(
                id,
                "Something holds.",
                Verdict.UNTESTABLE,
                "no messages",
                "NB2",
                0,
                0,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Study study() {
        return new Study(
                "empty",
                "An empty study",
                "Is there anything?",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                TextRules.USUAL,
                List.of(),
                List.of(),
                false,
                false,
                1);
    }
}
