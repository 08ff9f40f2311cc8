package org.proxenos.study.result;

import java.util.List;
import org.proxenos.study.plan.Study;

/**
 * Everything a run found, ready to be shown.
 *
 * @param study what was asked
 * @param answer the answer and its limits, in at most five sentences
 * @param tables T01 and on, in order
 * @param ledger one entry a hypothesis, in the order of study.yaml
 * @param models fitted models, in order
 * @param figures F01 and on, in order
 * @param warnings those set off, by id
 * @param selections the messages behind the counts
 * @param messages those that the selections name, by id
 * @param methods the methods paragraph, ready for a paper
 * @param references keys of docs/references.bib that the methods rest on
 * @param provenance how the numbers came to be
 */
public record StudyResults(
        Study study,
        List<String> answer,
        List<Table> tables,
        List<LedgerEntry> ledger,
        List<ModelResult> models,
        List<Figure> figures,
        List<FiredWarning> warnings,
        List<Selection> selections,
        List<MessageView> messages,
        String methods,
        List<String> references,
        Provenance provenance) {
    /** Copies the lists. */
    public StudyResults {
        answer = List.copyOf(answer);
        tables = List.copyOf(tables);
        ledger = List.copyOf(ledger);
        models = List.copyOf(models);
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        selections = List.copyOf(selections);
        messages = List.copyOf(messages);
        references = List.copyOf(references);
    }
}
