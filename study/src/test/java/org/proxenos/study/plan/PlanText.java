package org.proxenos.study.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.corpus.yaml.Parsed;
import org.proxenos.corpus.yaml.Problem;

/** Reads the text of a study.yaml in tests. */
final class PlanText {
    private PlanText() {}

    private static final String TARGETS = """
            - id: president
              kind: person
              government_of: US
              aliases: {en: [the president, potus], fr: [le président]}
              handles: ["@POTUS"]
            """;

    static Parsed<StudyFile> parse(String yaml, Map<String, String> folder) {
        return StudyFile.parse(yaml, "study.yaml", name -> Optional.ofNullable(folder.get(name)));
    }

    static StudyFile valid(String yaml) {
        return parse(yaml, Map.of("targets.yaml", TARGETS))
                .orElseThrow(p -> new IllegalArgumentException(p.toString()));
    }

    static List<Problem> problems(String yaml) {
        return problems(parse(yaml, Map.of()));
    }

    static List<Problem> problems(Parsed<StudyFile> parsed) {
        return parsed.fold(f -> List.of(), p -> List.copyOf(p));
    }
}
