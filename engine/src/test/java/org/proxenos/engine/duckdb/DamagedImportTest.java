package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.intake.Sources;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.UnreadableSourceException;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.SourceFile;
import org.proxenos.inference.frame.Frame;

/** Whatever is wrong with exports of any format, what is stored of them is in balance with what was read. */
class DamagedImportTest {
    private static final Path SAMPLES = Path.of(System.getProperty("proxenos.root"))
            .resolve("corpus/src/test/resources/org/proxenos/corpus/samples");

    @TempDir
    Path folder;

    @Test
    void everySampleCutAndDamagedIsImportedInBalance() throws IOException {
        for (ImportPlan plan :
                List.of(ImportPlan.of(List.of()), ImportPlan.of(List.of()).withoutPseudonyms())) {
            Path place = folder.resolve("p" + plan.pseudonyms());
            SplittableRandom random = new SplittableRandom(20170601);
            try (Engine engine = DuckDbEngine.open(
                    place.resolve("corpus"),
                    place.resolve("codes"),
                    DuckDbOptions.defaults(),
                    DamagedImportTest::readOrRefuse)) {
                List<Flow> flows = new ArrayList<>();
                for (int turn = 0; turn < 3; turn++) {
                    flows.addAll(engine.append(damaged(random, place.resolve("s" + turn)), plan));
                }
                assertThat(flows)
                        .extracting(Flow::format)
                        .contains("refused", "csv", "x-api-v2", "mastodon", "jetstream");
                assertBalanced(engine, flows);
            }
        }
    }

    private static void assertBalanced(Engine engine, List<Flow> flows) {
        Frame sums = engine.query("SELECT sum(read) AS n, sum(kept) AS kept, sum(duplicate) AS duplicate,"
                + " sum(rejected) AS rejected, sum(coalesce(reasons['forgotten'], 0)) AS forgotten FROM flow");
        assertThat(sums.numbers("n")[0])
                .as("the flow that T01 shows")
                .isPositive()
                .isEqualTo(sums.numbers("kept")[0] + sums.numbers("duplicate")[0] + sums.numbers("rejected")[0])
                .isEqualTo((double) flows.stream().mapToLong(Flow::read).sum());
        assertThat(engine.query("SELECT * FROM messages WHERE NOT seen_through").rows())
                .as("kept messages")
                .isEqualTo((int) sums.numbers("kept")[0]);
        assertThat(engine.query("SELECT message_id FROM messages GROUP BY ALL HAVING count(*) > 1")
                        .rows())
                .as("ids that stand twice")
                .isZero();
        assertThat(engine.query("SELECT * FROM reactions r ANTI JOIN messages m USING (message_id)")
                        .rows())
                .as("counts of nothing")
                .isZero();
    }

    private static Detection readOrRefuse(InputStream raw, Origin origin, @Nullable String format, Sink sink) {
        try {
            return Sources.read(raw, origin, format, sink);
        } catch (UnreadableSourceException | IOException e) {
            return new Detection("refused", 1, null, 0);
        }
    }

    private static List<SourceFile> damaged(SplittableRandom random, Path place) throws IOException {
        Files.createDirectories(place);
        List<Path> samples;
        try (Stream<Path> all = Files.walk(SAMPLES)) {
            samples = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<SourceFile> sources = new ArrayList<>();
        for (Path sample : samples) {
            byte[] bytes = Files.readAllBytes(sample);
            for (int hit = random.nextInt(6); hit > 0; hit--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextBoolean() ? bytes.length : random.nextInt(1, bytes.length + 1);
            String name = place.getFileName() + "-" + sources.size() + "-" + sample.getFileName();
            Path file = Files.write(place.resolve(name), Arrays.copyOf(bytes, length));
            sources.add(new SourceFile(file, new Origin(name, Strand.ACCOUNTS, Mapping.NONE), null));
        }
        return sources;
    }
}
