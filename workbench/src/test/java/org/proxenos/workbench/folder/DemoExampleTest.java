package org.proxenos.workbench.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.Flow;
import org.proxenos.study.simulate.Simulation;
import org.proxenos.study.simulate.design.Design;

/** The synthetic study in {@code examples/demo}. */
class DemoExampleTest {
    private static final Path DEMO = ExampleCorpus.EXAMPLES.resolve("demo");

    /** Of the kinds of files that a run leaves, which are not kept. */
    private static final List<String> MADE_LATER = List.of("corpus", "results");

    private static ExampleCorpus corpus;

    @BeforeAll
    static void importOnce(@TempDir Path work) throws IOException {
        corpus = ExampleCorpus.of(DEMO, DEMO.resolve("sources"), work);
    }

    @AfterAll
    static void close() {
        corpus.close();
    }

    @Test
    void itsSeedMakesEveryFileAgain() throws IOException {
        Map<String, String> again =
                Simulation.of(Design.usual(corpus.study().seed())).files();
        assertThat(texts()).containsExactlyEntriesOf(new TreeMap<>(again));
    }

    @Test
    void threeReadersReadItAndRejectNothing() {
        assertThat(corpus.flows()).extracting(Flow::format).containsExactly("x-api-v2", "csv", "csv");
        assertThat(corpus.flows()).extracting(Flow::rejected).containsOnly(0L);
        assertThat(corpus.flows()).extracting(Flow::duplicate).containsOnly(0L);
        assertThat(corpus.flows()).allSatisfy(flow -> assertThat(flow.kept()).isPositive());
    }

    @Test
    void everyAccountIsListedAndRepliesPointAtPostsOfMayors() {
        assertThat(corpus.count("account_roles WHERE NOT listed")).isZero();
        assertThat(corpus.count("messages r WHERE kind = 'reply'"))
                .isEqualTo(corpus.count("messages r JOIN messages p ON r.in_reply_to = p.message_id"
                        + " JOIN account_roles a ON p.account_id = a.account_id"
                        + " WHERE r.kind = 'reply' AND a.role = 'mayor'"));
    }

    @Test
    void repostsAndPressReleasesHaveNoReactions() {
        assertThat(corpus.count(
                        "messages SEMI JOIN reactions USING (message_id) WHERE kind IN ('repost', 'press_release')"))
                .isZero();
        assertThat(corpus.count("messages WHERE kind = 'repost'")).isPositive();
        assertThat(corpus.count("messages WHERE kind = 'quote'")).isPositive();
        assertThat(corpus.count("messages WHERE kind = 'press_release'")).isPositive();
    }

    @Test
    void itStaysSmallEnoughToBeKept() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isLessThan(3_000_000);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(DEMO)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> MADE_LATER.stream()
                            .noneMatch(made -> DEMO.relativize(f).startsWith(made)))
                    .filter(f -> !f.toString().endsWith(".parquet"))
                    .toList();
        }
    }

    /** Texts by path; packed ones unpacked, since compressors of two machines may differ where texts do not. */
    private static Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files()) {
            try (InputStream plain = Files.newInputStream(file);
                    InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
                String name = DEMO.relativize(file).toString().replace('\\', '/');
                texts.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
