package org.proxenos.workbench.serve.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.people.Decision;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Server;
import org.proxenos.workbench.serve.section.Sections;

/**
 * Twenty coders at once, each with a thought of half a second between answers, far quicker than people. {@code
 * -Dproxenos.load.seconds=600} makes it the long run of {@code docs/reference/performance.md}.
 */
final class CodingLoadTest {
    private static final int CODERS = 20;
    private static final int UNITS = 60;
    private static final long THOUGHT = 500;
    private static final long SECONDS = Long.getLong("proxenos.load.seconds", 5);

    /** What the long run must keep, milliseconds at the 95th percentile; the short one shares its machine with a build. */
    private static final double LIMIT = SECONDS >= 60 ? 100 : 1_000;

    @TempDir
    private Path folder;

    @Test
    void savingACodeIsQuickForTwentyCodersAtOnce() throws Exception {
        List<String> names =
                IntStream.range(0, CODERS).mapToObj(i -> "coder" + i).toList();
        Path study = folder.resolve("study");
        ServedStudy.make(study, UNITS, String.join(",", names));
        List<Long> times = new ArrayList<>();
        try (OpenStudy open = OpenStudy.at(study);
                Server server = Server.start(open, new Server.Place(null, 0), pages -> Sections.of(open, pages))) {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (String name : names) {
                work.add(() -> times(name, server));
            }
            ExecutorService threads = Executors.newFixedThreadPool(CODERS);
            try {
                for (Future<List<Long>> each : threads.invokeAll(work)) {
                    times.addAll(each.get());
                }
            } finally {
                threads.shutdown();
            }
        }
        long[] sorted = times.stream().mapToLong(t -> t).sorted().toArray();
        String said = "saved %,d codes of %d coders in %d s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms"
                .formatted(sorted.length, CODERS, SECONDS, at(sorted, .5), at(sorted, .95), at(sorted, 1));
        System.out.println(said);
        assertThat(at(sorted, .95)).as(said).isLessThan(LIMIT);
        try (PeopleStore store = PeopleStore.open(study.resolve(PeopleStore.FILE), Clock.systemUTC())) {
            assertThat(store.decisions().list()).hasSize(sorted.length);
            assertThat(store.decisions().list().stream().map(Decision::coder).collect(Collectors.toSet()))
                    .hasSize(CODERS);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }

    private static List<Long> times(String name, Server server) throws Exception {
        List<String> units = IntStream.range(0, UNITS).mapToObj(i -> "p" + i).toList();
        SimulatedCoder coder = SimulatedCoder.of(name, units, server.address());
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + SECONDS * 1_000_000_000;
        while (System.nanoTime() < end) {
            Map<String, Object> decision = coder.decide();
            long from = System.nanoTime();
            assertThat(coder.send(List.of(decision))).isTrue();
            times.add(System.nanoTime() - from);
            Thread.sleep(THOUGHT);
        }
        assertThat(times).as(name + " " + Arrays.toString(units.toArray())).isNotEmpty();
        return times;
    }
}
