package org.proxenos.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;
import org.proxenos.study.simulate.design.Deletions;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.draw.Post;
import org.proxenos.study.simulate.draw.World;

/** What is gone before it is collected, and that nothing else is. */
class DeletionsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Deletions LOST = new Deletions(0.1, 0.05, 3);
    private static final Simulation WHOLE = Simulation.of(Design.usual(3));
    private static final Simulation LESS = Simulation.of(Design.usual(3).losing(LOST));

    @Test
    void whatStaysIsAsItWouldHaveBeen() throws IOException {
        Map<String, String> whole = entries(WHOLE);
        Map<String, String> less = entries(LESS);
        assertThat(whole).containsAllEntriesOf(less);
        Set<String> missing = new HashSet<>(whole.keySet());
        missing.removeAll(less.keySet());
        Set<String> lines = new HashSet<>(lines(WHOLE, "sources/replies.csv.gz"));
        lines.removeAll(lines(LESS, "sources/replies.csv.gz"));
        lines.forEach(line -> missing.add(line.substring(0, line.indexOf(','))));
        List<String> named = new ArrayList<>();
        MAPPER.readTree(LESS.files().get("truth.json"))
                .path("vanished")
                .path("messages")
                .forEach(id -> named.add(id.textValue()));
        assertThat(named).hasSizeGreaterThan(500).containsExactlyInAnyOrderElementsOf(missing);
        assertThat(lines(WHOLE, "codes/hand-codes.csv")).containsAll(lines(LESS, "codes/hand-codes.csv"));
        assertThat(lines(LESS, "codes/hand-codes.csv"))
                .noneMatch(line -> missing.contains(line.substring(0, line.indexOf(','))));
        for (String file : List.of("actors.csv", "targets.yaml", "sources/press-releases.csv", "truth-codes.csv.gz")) {
            assertThat(LESS.files().get(file)).as(file).isEqualTo(WHOLE.files().get(file));
        }
        assertThat(WHOLE.files().get("truth.json")).doesNotContain("vanished");
    }

    /** Four standard errors; posts of accounts that stayed. */
    @Test
    void theSharesAreAsStated() throws IOException {
        World world = LESS.world();
        near(world, p -> !p.codes().criticism(), 0.1);
        near(world, p -> p.codes().criticism(), 0.3);
        Set<String> gone = world.vanished().accounts();
        int all = world.cast().senders().size()
                - 1
                + world.cast().citizens().size()
                + world.cast().bots().size();
        assertThat((double) gone.size() / all).isCloseTo(0.05, within(4 * Math.sqrt(0.0475 / all)));
        assertThat(gone).doesNotContain(world.cast().senders().get(0).handle());
        assertThat(world.collected().posts())
                .noneMatch(p -> gone.contains(p.sender().handle()));
        JsonNode vanished = MAPPER.readTree(LESS.files().get("truth.json")).path("vanished");
        assertThat(vanished.path("share_of_critical_posts").doubleValue())
                .isGreaterThan(1.5 * vanished.path("share_of_other_posts").doubleValue());
    }

    private static void near(World world, Predicate<Post> kind, double share) {
        List<Post> posts = world.posts().stream()
                .filter(kind)
                .filter(p -> !world.vanished().accounts().contains(p.sender().handle()))
                .toList();
        assertThat(world.vanished().share(posts))
                .isCloseTo(share, within(4 * Math.sqrt(share * (1 - share) / posts.size())));
    }

    /** The source says how much is gone, from which every result on it warns of the selection (W10). */
    @Test
    void theStudySaysHowMuchIsGone() {
        Map<String, String> files = LESS.files();
        Study study = StudyFile.parse(
                        files.getOrDefault("study.yaml", ""),
                        "study.yaml",
                        name -> Optional.ofNullable(files.get(name)))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
        int gone =
                LESS.world().posts().size() - LESS.world().collected().posts().size();
        assertThat(study.sources().get(0).caveats().selection())
                .isEqualTo(gone + " of 6000 posts were gone before they were collected");
        assertThat(study.sources().get(1).caveats().selection()).contains("the first four", "replies were gone");
        assertThat(files.get("README.md"))
                .contains("--seed 3 --deleted 0.1 --deleted-accounts 0.05 --deleted-critical 3\n")
                .contains("But %d of 6000 posts were gone".formatted(gone));
    }

    @Test
    void whatCannotVanishIsRefusedByName() {
        assertThatThrownBy(() -> new Deletions(1, 0, 1))
                .hasMessage("share of deleted messages: 1 is not between 0 and 0.95");
        assertThatThrownBy(() -> new Deletions(0, -0.1, 1)).hasMessageContaining("share of deleted accounts: -0.1");
        assertThatThrownBy(() -> new Deletions(0, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> lines(Simulation simulation, String file) {
        return simulation.files().getOrDefault(file, "").lines().toList();
    }

    /** Posts and reposts by id, as they stand in the export. */
    private static Map<String, String> entries(Simulation simulation) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String page : lines(simulation, "sources/posts.jsonl.gz")) {
            MAPPER.readTree(page)
                    .path("data")
                    .forEach(post -> entries.put(post.path("id").textValue(), post.toString()));
        }
        return entries;
    }
}
