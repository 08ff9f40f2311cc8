package org.proxenos.workbench.serve.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.proxenos.coding.people.Decision;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Program;

/**
 * What twenty coders at once met, each with a thought of half a second between answers, far quicker than people.
 *
 * @param seconds how long they coded
 * @param saved nanoseconds from sending a code to the word that it is stored, in rising order
 * @param stored codes that the server's store holds in the end
 * @param coders who gave them
 */
public record CodingLoad(int seconds, List<Long> saved, int stored, int coders) {
    private static final int CODERS = 20;
    private static final int UNITS = 60;
    private static final long THOUGHT = 500;

    public CodingLoad {
        saved = saved.stream().sorted().toList();
    }

    /** Lets them code for so long, in a study of their own in a folder. */
    public static CodingLoad run(Program program, Path folder, int seconds)
            throws IOException, InterruptedException, ExecutionException {
        Path study = folder.resolve("study");
        List<String> names =
                IntStream.range(0, CODERS).mapToObj(i -> "coder" + i).toList();
        ServedStudy.make(study, UNITS, String.join(",", names), program::run);
        List<Long> saved = new ArrayList<>();
        try (Program.Served server = program.serve(study)) {
            List<Callable<List<Long>>> work = new ArrayList<>();
            names.forEach(name -> work.add(() -> code(name, server.address(), seconds)));
            ExecutorService threads = Executors.newFixedThreadPool(CODERS);
            try {
                for (Future<List<Long>> each : threads.invokeAll(work)) {
                    saved.addAll(each.get());
                }
            } finally {
                threads.shutdown();
            }
        }
        try (PeopleStore store = PeopleStore.open(study.resolve(PeopleStore.FILE), Clock.systemUTC())) {
            List<Decision> stored = store.decisions().list();
            long coders = stored.stream().map(Decision::coder).distinct().count();
            return new CodingLoad(seconds, saved, stored.size(), Math.toIntExact(coders));
        }
    }

    private static List<Long> code(String name, String address, int seconds) throws IOException, InterruptedException {
        SimulatedCoder coder = SimulatedCoder.of(name, ServedStudy.units(UNITS), address);
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            Map<String, Object> decision = coder.decide();
            long from = System.nanoTime();
            if (!coder.send(List.of(decision))) {
                throw new IllegalStateException("a code was not stored");
            }
            times.add(System.nanoTime() - from);
            Thread.sleep(THOUGHT);
        }
        return times;
    }

    /** Milliseconds within which that share of the codes was stored. */
    public double within(double share) {
        return saved.get((int) Math.min(saved.size() - 1, Math.floor(saved.size() * share))) / 1e6;
    }

    @Override
    public String toString() {
        return "saved %,d codes of %d coders in %d s, stored %,d: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms"
                .formatted(saved.size(), coders, seconds, stored, within(.5), within(.95), within(1));
    }
}
