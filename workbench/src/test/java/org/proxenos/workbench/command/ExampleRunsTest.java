package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.proxenos.workbench.Ran.proxenos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.SharedData;

/** The studies of real posts, from the command line to the ledger. */
class ExampleRunsTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("proxenos.root"), "examples");

    @TempDir
    Path out;

    @Test
    void theStudyOfParisGivesALedgerWithoutARejectedRow() throws IOException {
        Path data = SharedData.file("paris-2017/posts.csv.gz").resolveSibling("");

        Ran ran = proxenos("run", EXAMPLES.resolve("paris-2017"), "--data", data, "--out", out, "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> ids = ran.json().findValuesAsText("id");
        assertThat(ids)
                .containsExactly(
                        "RQ1", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "H13", "H14",
                        "H15");
        assertThat(ran.json().findValuesAsText("verdict").get(0)).isEqualTo("described");
        for (String id : ids.subList(1, ids.size())) {
            JsonNode entry = ran.json().get(ids.indexOf(id));
            assertThat(entry.get("verdict").asText()).as(id).isEqualTo("untestable");
            assertThat(entry.get("reason").asText()).as(id).isNotBlank();
        }
        for (String id : List.of("H2", "H3", "H4")) {
            JsonNode entry = ran.json().get(ids.indexOf(id));
            assertThat(entry.get("effect").get("value").asDouble()).isPositive();
            assertThat(entry.get("placebo").get("value").asDouble()).isPositive();
            assertThat(entry.get("reason").asText()).endsWith("has no validation record");
            assertThat(entry.get("warnings").toString()).contains("\"W10\"");
        }
        List<String> flow = Files.readAllLines(out.resolve("tables/T01-corpus-flow.csv"));
        assertThat(flow)
                .containsExactly(
                        "source,strand,read,kept,duplicate,rejected,reason",
                        "posts.csv.gz,accounts,3121,3121,0,0,",
                        "replies.csv.gz,replies,185642,185642,0,0,");
    }

    /** Framework G1: W(others against the four) = 800, p = .009194, AUC = .8765, over the 1,624 of the presidency. */
    @Test
    void theTargetsOwnPostsOnTheAccordAreSetApartByTheirRatioAsPublished() {
        Path data = SharedData.file("trump-obama-ratio/realDonaldTrump.csv.gz").resolveSibling("");

        Ran ran = proxenos("run", EXAMPLES.resolve("twitter-ratio"), "--data", data, "--out", out, "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode h14 = ran.json().get(ran.json().findValuesAsText("id").indexOf("H14"));
        assertThat(h14.get("n").asLong()).isEqualTo(1624);
        assertThat(h14.get("effect").get("value").asDouble()).isCloseTo(0.8765, within(0.00005));
        assertThat(h14.get("effect").get("p").asDouble()).isCloseTo(0.009194, within(0.0000005));
        assertThat(h14.get("verdict").asText()).isEqualTo("supported");
    }
}
