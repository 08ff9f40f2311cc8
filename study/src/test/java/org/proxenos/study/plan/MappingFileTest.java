package org.proxenos.study.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.study.plan.PlanText.problems;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.yaml.Problem;

class MappingFileTest {
    @Test
    void mappingFileHasTheKeysOfASource() {
        StudySource source = MappingFile.parse("columns: {text: body}\ndelimiter: ';'\nstrand: press\n", "m.yaml")
                .fold(s -> s, p -> null);
        assertThat(source.mapping().columns()).containsExactly(Map.entry("text", "body"));
        assertThat(source.mapping().delimiter()).isEqualTo(';');
        List<Problem> problems =
                MappingFile.parse("column: {text: body}\n", "m.yaml").fold(s -> List.of(), p -> List.copyOf(p));
        assertThat(problems)
                .extracting(Problem::text)
                .containsExactly("m.yaml:1:1 column: unknown key; did you mean 'columns'?");
    }
}
