package org.proxenos.bench.race;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Times work in this process, which is repeated for long enough that a coarse clock of processors will do. */
final class Stopwatch {
    private static final long LEAST = 1_000_000_000L;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Stopwatch() {}

    static Contestant.Lap time(Work work) throws IOException {
        long cpu = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        int times = 0;
        while (System.nanoTime() - wall < LEAST) {
            work.run();
            times++;
        }
        double seconds = (System.nanoTime() - wall) / 1e9;
        return new Contestant.Lap(seconds / times, (PROCESS.getProcessCpuTime() - cpu) / 1e9 / times);
    }

    /** What is timed. */
    interface Work {
        void run() throws IOException;
    }
}
