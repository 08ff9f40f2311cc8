package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.workbench.Ran.proxenos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.workbench.Ran;

/** {@code codebook}: the study's questions as a handbook, and what a change of them costs. */
class CodebookCommandTest {
    @TempDir
    Path study;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(study.resolve("study.yaml"), "study: valley\ntitle: The <valley>\nsources: []\n");
    }

    @Test
    void theHandbookHoldsEveryQuestionAndNoForeignMarkup() throws IOException {
        Ran ran = proxenos("codebook", study);
        assertThat(ran.code()).as(ran.err()).isZero();
        String html = Files.readString(study.resolve("codebook.html"));
        assertThat(ran.out().strip()).isEqualTo(study.resolve("codebook.html").toString());
        assertThat(html).contains("<h1>The &lt;valley&gt;</h1>", "<article id=\"criticism\"", "Without an answer");
        assertThat(html).doesNotContain("<script").doesNotContain("http:").doesNotContain("https:");
        Codebook.builtIn().asked().forEach(v -> assertThat(html).contains("id=\"" + v.name() + "\""));
    }

    @Test
    void theStudysOwnCodebookIsWhatIsPrinted() throws IOException {
        own("version: valley 2\nuse: [relevant]\nadd: {mood: {kind: text, question: In which mood?}}\n");
        JsonNode json = proxenos("codebook", study, "--json").json();
        assertThat(json.get("version").asText()).isEqualTo("valley 2");
        assertThat(json.get("variables").findValuesAsText("name"))
                .contains("relevant", "mood")
                .doesNotContain("stance");
        Ran out = proxenos("codebook", study, "--out", "-");
        assertThat(out.out()).contains("<article id=\"mood\"").doesNotContain("<article id=\"stance\"");
    }

    @Test
    void problemsOfBothFilesComeOutTogether() throws IOException {
        Files.writeString(study.resolve("study.yaml"), "study: valley\ncolour: red\nsources: []\n");
        own("use: [relevent]\nchange:\n  stance: {levle: nominal}\n");
        Ran ran = proxenos("codebook", study);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("study.yaml:2:1 colour: unknown key")
                .contains(
                        "codebook.yaml:1:7 use[0]: the built-in codebook has no variable 'relevent'; did you mean 'relevant'?")
                .doesNotContain("Exception");
    }

    @Test
    void codesOfAnEarlierWordingCountNoLongerAndAgreeSaysSo() throws IOException {
        String print = Codebook.builtIn().find("moral_any").orElseThrow().fingerprint();
        StringBuilder csv = new StringBuilder("unit,variable,coder,value,fingerprint\n");
        for (int i = 0; i < 40; i++) {
            csv.append(
                    "m%d,moral_any,ann,%d,%s\nm%d,moral_any,ben,%d,%s\n".formatted(i, i % 2, print, i, i % 2, print));
            csv.append("m%d,enemy,ann,%d,\nm%d,enemy,ben,%d,\n".formatted(i, i % 2, i, i % 2));
        }
        Files.createDirectories(study.resolve("codes"));
        Files.writeString(study.resolve("codes/codes.csv"), csv);
        assertThat(proxenos("agree", study, "--json").json().findValuesAsText("gate"))
                .containsExactly("rely", "rely");
        own("change:\n  moral_any: {exclude: Nothing is left out.}\n");
        Ran changed = proxenos("agree", study, "--json");
        assertThat(changed.json().findValuesAsText("variable")).containsExactly("enemy");
        assertThat(changed.err())
                .contains("moral_any: codes given under another wording")
                .contains("(80)");
    }

    private void own(String yaml) throws IOException {
        Files.writeString(study.resolve("codebook.yaml"), yaml);
    }
}
