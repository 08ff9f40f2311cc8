package org.proxenos.workbench.serve.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.proxenos.coding.people.Decision;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Program;

/**
 * A server that is killed at random moments while somebody codes, whose browser sends again what nobody confirmed. After each
 * kill what was acknowledged is there, and nothing twice.
 */
public final class CodingKills {
    private static final int UNITS = 60;
    private static final int LONGEST = 1_500;

    private final Program program;
    private final Path study;
    private final List<Map<String, Object>> waiting = new ArrayList<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> all = new HashSet<>();
    private int resent;

    private CodingKills(Program program, Path study) {
        this.program = program;
        this.study = study;
    }

    /**
     * Kills the server so often, in a study of its own in a folder.
     *
     * @return what was acknowledged, and sent again
     * @throws IllegalStateException if a code was lost or stored twice
     */
    public static String run(Program program, Path folder, int kills, long seed)
            throws IOException, InterruptedException {
        CodingKills run = new CodingKills(program, folder.resolve("study"));
        ServedStudy.make(run.study, UNITS, "ana", program::run);
        Random random = new Random(seed);
        for (int kill = 0; kill < kills; kill++) {
            run.codeUntil(1 + random.nextInt(LONGEST));
        }
        run.codeUntil(0);
        check(run.acknowledged.equals(run.all), "not each is there in the end");
        return "killed %d times: %,d codes acknowledged, all there, none twice; %d were sent again"
                .formatted(kills, run.acknowledged.size(), run.resent);
    }

    /** Sends what waits and codes on until the server dies; after no time at all it only sends. */
    private void codeUntil(int milliseconds) throws IOException, InterruptedException {
        try (Program.Served server = program.serve(study)) {
            SimulatedCoder coder = SimulatedCoder.of("ana", ServedStudy.units(UNITS), server.address());
            resent += waiting.size();
            send(coder);
            if (milliseconds > 0) {
                code(coder, killLater(server, milliseconds));
            }
        }
        try (PeopleStore store = PeopleStore.open(study.resolve(PeopleStore.FILE), Clock.systemUTC())) {
            List<String> ids =
                    store.decisions().list().stream().map(Decision::id).toList();
            check(new HashSet<>(ids).size() == ids.size(), "a code is there twice");
            check(ids.containsAll(acknowledged), "an acknowledged code is gone");
            check(all.containsAll(ids), "a code that nobody gave");
        }
    }

    private void code(SimulatedCoder coder, AtomicBoolean killed) throws InterruptedException {
        try {
            while (true) {
                Map<String, Object> decision = coder.decide();
                waiting.add(decision);
                all.add(String.valueOf(decision.get("id")));
                send(coder);
            }
        } catch (IOException gone) {
            check(killed.get(), "a server that nobody had killed yet gave no answer");
        }
    }

    private void send(SimulatedCoder coder) throws IOException, InterruptedException {
        if (!waiting.isEmpty() && coder.send(waiting)) {
            waiting.forEach(decision -> acknowledged.add(String.valueOf(decision.get("id"))));
            waiting.clear();
        }
    }

    /** Kills the server after so long, and says so just before. */
    private static AtomicBoolean killLater(Program.Served server, long milliseconds) {
        AtomicBoolean killed = new AtomicBoolean();
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            killed.set(true);
            server.kill();
        });
        killer.setDaemon(true);
        killer.start();
        return killed;
    }

    private static void check(boolean holds, String trouble) {
        if (!holds) {
            throw new IllegalStateException(trouble);
        }
    }
}
