package org.proxenos.workbench.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.study.plan.HypothesisPlan;

/** The studies in {@code examples/} as their files state them. */
class ExamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"paris-2017", "twitter-ratio"})
    void planIsReadWithoutAProblem(String name) throws IOException {
        StudyFolder folder = StudyFolder.open(ExampleCorpus.EXAMPLES.resolve(name));
        assertThat(folder.study().id()).isEqualTo(name);
        assertThat(folder.study().hypotheses())
                .extracting(HypothesisPlan::id)
                .contains("RQ1", "H2", "H3", "H4", "H14")
                .hasSize(name.equals("paris-2017") ? 16 : 5);
        assertThat(folder.study().targets()).isNotEmpty();
        assertThat(folder.study().synthetic()).isFalse();
        assertThat(folder.actors()).isNotEmpty();
        assertThat(folder.path().resolve("README.md")).content().contains("./proxenos run examples/" + name);
    }
}
