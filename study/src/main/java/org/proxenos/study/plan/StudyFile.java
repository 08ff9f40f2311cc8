package org.proxenos.study.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.yaml.Findings;
import org.proxenos.corpus.yaml.Parsed;
import org.proxenos.corpus.yaml.YamlText;

/**
 * A study.yaml that was read without a problem.
 *
 * @param study what it asks
 * @param actors name of the file of actors, {@code actors.csv} unless {@code actors:} says otherwise
 * @param targets name of the file of targets, if there is one
 * @param codebook what is asked of messages
 * @param codebookFile name of the file that says so; empty: the built-in codebook
 * @param rules how its corpus is kept
 * @param collections what is collected live
 */
public record StudyFile(
        Study study,
        String actors,
        Optional<String> targets,
        Codebook codebook,
        Optional<String> codebookFile,
        CorpusRules rules,
        List<CollectionPlan> collections) {
    /** Copies the list. */
    public StudyFile {
        collections = List.copyOf(collections);
    }

    /**
     * Reads a study.yaml to its end and notes every problem on the way.
     *
     * @param yaml its text
     * @param fileName how problems name it
     * @param siblings the text of a file of the study's folder, empty where there is none of that name
     */
    public static Parsed<StudyFile> parse(String yaml, String fileName, Function<String, Optional<String>> siblings) {
        Findings findings = Findings.of(fileName);
        Optional<StudyFile> file =
                YamlText.compose(yaml, fileName, findings).flatMap(root -> new StudySection(siblings).read(root));
        return findings.unlessFaulty(file::orElseThrow);
    }
}
