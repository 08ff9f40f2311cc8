package org.proxenos.workbench.serve.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.people.Decision;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Child;

/**
 * The server is killed at random moments while somebody codes; the browser's side sends again what nobody confirmed. {@code
 * -Dproxenos.kills=20} makes it the long run of {@code docs/reference/performance.md}.
 */
final class KilledCodingTest {
    private static final int KILLS = Integer.getInteger("proxenos.kills", 2);
    private static final int UNITS = 60;
    private static final int LONGEST = 1_500;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAndNothingTwice() throws Exception {
        Path study = folder.resolve("study");
        ServedStudy.make(study, UNITS, "ana");
        List<String> units = IntStream.range(0, UNITS).mapToObj(i -> "p" + i).toList();
        Random random = new Random(11);
        List<Map<String, Object>> waiting = new ArrayList<>();
        Set<String> acknowledged = new HashSet<>();
        Set<String> all = new HashSet<>();
        int resent = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            Process server = serve(study);
            try {
                SimulatedCoder coder = SimulatedCoder.of("ana", units, address(server));
                resent += waiting.size();
                if (!waiting.isEmpty() && coder.send(waiting)) {
                    acknowledge(waiting, acknowledged);
                }
                if (kill < KILLS) {
                    killLater(server, random.nextInt(LONGEST));
                    code(coder, waiting, acknowledged, all);
                }
            } finally {
                server.destroyForcibly().waitFor();
            }
            try (PeopleStore store = PeopleStore.open(study.resolve(PeopleStore.FILE), Clock.systemUTC())) {
                List<String> ids =
                        store.decisions().list().stream().map(Decision::id).toList();
                assertThat(ids).doesNotHaveDuplicates().containsAll(acknowledged);
                assertThat(all).containsAll(ids);
            }
        }
        System.out.printf(
                "killed %d times: %,d codes acknowledged, all there, none twice; %d were sent again%n",
                KILLS, acknowledged.size(), resent);
        assertThat(acknowledged).as("each is there in the end").isEqualTo(all);
    }

    private static void acknowledge(List<Map<String, Object>> waiting, Set<String> acknowledged) {
        waiting.forEach(d -> acknowledged.add(String.valueOf(d.get("id"))));
        waiting.clear();
    }

    /** Codes until the server is gone. */
    private static void code(
            SimulatedCoder coder, List<Map<String, Object>> waiting, Set<String> acknowledged, Set<String> all)
            throws InterruptedException {
        try {
            while (true) {
                Map<String, Object> decision = coder.decide();
                waiting.add(decision);
                all.add(String.valueOf(decision.get("id")));
                if (coder.send(waiting)) {
                    acknowledge(waiting, acknowledged);
                }
            }
        } catch (IOException gone) {
            assertThat(waiting).isNotEmpty();
        }
    }

    /** Without a word of warning, as {@code kill -9} does. */
    private static void killLater(Process server, long milliseconds) {
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            server.destroyForcibly();
        });
        killer.setDaemon(true);
        killer.start();
    }

    private static Process serve(Path study) throws IOException {
        List<String> words = Stream.concat(
                        Child.program().stream(), Stream.of("serve", study.toString(), "--port", "0"))
                .toList();
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private static String address(Process server) throws Exception {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            String line = said.readLine();
            if (line == null) {
                break;
            }
            all.append(line).append('\n');
            if (line.strip().startsWith("http://")) {
                return line.strip();
            }
        }
        throw new AssertionError("the server did not start: " + all);
    }
}
