package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.workbench.Ran.proxenos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;

/** {@code plan}: printed, frozen, compared. */
class PlanCommandTest {
    private static final String YAML = """
            study: valley
            question: Do critical messages get more reposts?
            event: {label: Treaty left, at: 2031-06-01T00:00:00Z, topic: [treaty]}
            windows: {baseline: [2031-05-01, 2031-06-01], event: [2031-06-01, 2031-07-01]}
            sources: []
            targets: [{id: ministry, kind: office, aliases: [ministry]}]
            coders: [vader]
            hypotheses: [RQ1, H1, H2, H8, {id: H3, controls: [words], windows: [event]}]
            models: [{id: own, formula: reposts ~ criticism, family: negbin, cluster: account}]
            """;

    @TempDir
    Path study;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(study.resolve("study.yaml"), YAML);
    }

    @Test
    void everyDefaultIsWrittenOut() {
        Ran ran = proxenos("plan", study);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "event: Treaty left, at 2031-06-01T00:00:00Z, expected since 2031-06-01T00:00:00Z; topic treaty\n",
                        "H2 test: NB2 of reposts with an effect for each account and window, score test of criticism,",
                        "H2 controls: url, hashtags, words\n",
                        "H2 windows: all but the anticipation\n",
                        "H3 controls: words\n",
                        "H3 windows: event\n",
                        "H1 test: segmented logistic regression of criticism",
                        "H8: Posts carry more negative engagement than press releases of the same city.\nH8 test: Cochran-Mantel-Haenszel",
                        "model own: reposts ~ criticism, negbin, errors cr1s by account\n",
                        "not frozen; --freeze writes it down\n");
    }

    @Test
    void itsHypothesesCanBePastedIntoStudyYaml() throws IOException {
        Ran ran = proxenos("plan", study, "--yaml");
        assertThat(ran.out()).startsWith("hypotheses:\n  - id: RQ1\n").contains("    controls: [words]\n");

        String before = proxenos("plan", study).out();
        String pasted = YAML.lines()
                .map(line -> line.startsWith("hypotheses:") ? ran.out().stripTrailing() : line)
                .collect(Collectors.joining("\n"));
        Files.writeString(study.resolve("study.yaml"), pasted);
        assertThat(proxenos("plan", study).out()).isEqualTo(before);
    }

    @Test
    void aFrozenPlanIsComparedWithTheOneThatIsRun() throws IOException {
        assertThat(proxenos("plan", study, "--freeze").out()).contains("; nothing has changed since");
        assertThat(proxenos("run", study).code()).isZero();
        assertThat(Files.readString(study.resolve("results/methods.md")))
                .containsPattern("The plan \\(SHA-256 [0-9a-f]{64}\\) was frozen on \\S+ and has not changed since\\.");

        Files.writeString(study.resolve("study.yaml"), YAML.replace("controls: [words]", "controls: [words, url]"));
        Ran changed = proxenos("plan", study, "--json");
        assertThat(changed.json().get("changes").toString())
                .isEqualTo("[\"- H3 controls: words\",\"+ H3 controls: words, url\"]");
        assertThat(proxenos("run", study).code()).isZero();
        assertThat(Files.readString(study.resolve("results/methods.md")))
                .contains("and has changed since: - H3 controls: words; + H3 controls: words, url.");
        assertThat(Files.readString(study.resolve("results/provenance.json"))).contains("and has changed since");
    }

    @Test
    void aPlanIsFrozenOnceAndNotByHand() throws IOException {
        proxenos("plan", study, "--freeze");
        Ran again = proxenos("plan", study, "--freeze");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("and is frozen once; to plan anew, delete ");

        Path file = study.resolve("plan.frozen.txt");
        Files.writeString(file, Files.readString(file).replace("controls: words", "controls: url"));
        Ran forged = proxenos("run", study);
        assertThat(forged.code()).isEqualTo(2);
        assertThat(forged.err()).contains("plan.frozen.txt was changed by hand").doesNotContain("\tat ");
    }
}
