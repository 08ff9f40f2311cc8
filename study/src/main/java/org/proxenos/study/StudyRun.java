package org.proxenos.study;

import java.util.List;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.Panel;
import org.proxenos.corpus.Actor;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.SourceFile;
import org.proxenos.study.analysis.Analysis;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.StudyResults;

/**
 * The steps of a study, in the data's way: corpus, codes, results. Each reads the tables that the one before wrote.
 *
 * @param study what is asked
 * @param engine where its tables live
 */
public record StudyRun(Study study, Engine engine) {
    /** Exports become messages. */
    public List<Flow> collect(List<SourceFile> sources, ImportPlan plan) {
        return engine.append(sources, plan);
    }

    /** The same, where no more is known of people than whom actors.csv and the study itself name. */
    public List<Flow> collect(List<SourceFile> sources, List<Actor> actors) {
        return collect(sources, ImportPlan.of(actors).naming(StudyNames.of(study)));
    }

    /** Machine coders read the messages. */
    public void code() {
        engine.code(panel());
    }

    /**
     * Outcomes, tests, warnings and the ledger.
     *
     * @param hand what people coded
     * @param program version of Proxenos
     * @param studyHash sha256 of study.yaml and the files it names, hexadecimal
     * @param plan whether the plan was frozen before, and has changed since; a sentence
     */
    public StudyResults analyse(HandCodes hand, String program, String studyHash, String plan) {
        engine.leaveOut(study.texts().leavesOutCopies() ? StudyMessages.COPIES : "");
        return Analysis.of(study, engine, panel(), hand).results(program, studyHash, plan);
    }

    private Panel panel() {
        return StudyPanel.of(study);
    }
}
