package org.proxenos.study.plan;

import java.util.Optional;
import org.proxenos.corpus.yaml.Findings;
import org.proxenos.corpus.yaml.Parsed;
import org.proxenos.corpus.yaml.YamlText;

/** The file of {@code import --mapping}: the keys of a source of study.yaml, but for {@code files}. */
public final class MappingFile {
    private MappingFile() {}

    /** Reads it to its end and notes every problem on the way; the source's {@code files} is empty. */
    public static Parsed<StudySource> parse(String yaml, String fileName) {
        Findings findings = Findings.of(fileName);
        Optional<StudySource> source =
                YamlText.compose(yaml, fileName, findings).flatMap(SourceSection::readMapping);
        return findings.unlessFaulty(source::orElseThrow);
    }
}
