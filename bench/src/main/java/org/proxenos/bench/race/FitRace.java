package org.proxenos.bench.race;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.ClusterBootstrap;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;

/**
 * The fits of {@code bench/r/fits.R} on the same files: {@code FitRace FOLDER plain|dummies|mixed|bootstrap LAPS}. Seconds are those of all
 * processors, reading apart; the first lap is cold. {@code FitRace FOLDER rows LAPS} fits the first of the rows of {@code plain.csv}, more and
 * more of them, and gives medians.
 */
public final class FitRace {
    private static final String FIVE = "y ~ x1 + x2 + x3 + x4 + x5";

    private FitRace() {}

    /** Prints each lap, then the coefficients. */
    public static void main(String[] args) throws IOException {
        String race = args[1];
        boolean isPlain = race.equals("plain") || race.equals("rows");
        Path file = Path.of(args[0], isPlain ? "plain.csv" : "accounts.csv");
        Frame frame = read(file);
        if (race.equals("rows")) {
            rows(frame, Integer.parseInt(args[2]));
            return;
        }
        for (int lap = 0; lap < Integer.parseInt(args[2]); lap++) {
            long wall = System.nanoTime();
            double start = processors();
            String result = fit(race, frame);
            double used = processors() - start;
            System.out.printf(
                    "lap %d: %.3f s of processors, %.3f s of the clock%n", lap, used, (System.nanoTime() - wall) / 1e9);
            if (lap == 0) {
                System.out.print(result);
            }
        }
    }

    /** Medians of laps for more and more rows, and the most that the heap held beside the rows; all sizes once before, to warm up. */
    private static void rows(Frame frame, int laps) {
        int[] sizes = {50_000, 100_000, 200_000, 500_000};
        for (int size : sizes) {
            fit("plain", first(frame, size));
        }
        for (int size : sizes) {
            Frame part = first(frame, size);
            double[] seconds = new double[laps];
            double[] bytes = new double[laps];
            for (int lap = 0; lap < laps; lap++) {
                System.gc();
                long before = heap(false);
                double start = processors();
                fit("plain", part);
                seconds[lap] = processors() - start;
                bytes[lap] = heap(true) - before;
            }
            Arrays.sort(seconds);
            Arrays.sort(bytes);
            System.out.printf(
                    "%,d rows: %.3f s of processors (%.3f to %.3f), %.2f us a row, %.0f bytes of heap a row, garbage included%n",
                    size,
                    seconds[laps / 2],
                    seconds[0],
                    seconds[laps - 1],
                    1e6 * seconds[laps / 2] / size,
                    bytes[laps / 2] / size);
        }
    }

    private static Frame first(Frame frame, int rows) {
        return frame.take(IntStream.range(0, rows).toArray());
    }

    /** Bytes that the heap holds, or the most that it held since the last question for what it holds. */
    private static long heap(boolean isMost) {
        long sum = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                sum += (isMost ? pool.getPeakUsage() : pool.getUsage()).getUsed();
                pool.resetPeakUsage();
            }
        }
        return sum;
    }

    private static double processors() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static String fit(String race, Frame frame) {
        ModelSpec five = ModelSpec.of(FIVE, Family.NEGBIN);
        return switch (race) {
            case "plain" ->
                text(Regression.fit(ModelSpec.of(FIVE + " + x6 + x7 + x8 + x9 + x10 + x11", Family.NEGBIN), frame));
            case "dummies" -> text(Regression.fit(five.withEffectsOf("account"), frame));
            case "mixed" -> text(Regression.fit(ModelSpec.of(FIVE + " + (1 | account)", Family.NEGBIN), frame));
            case "bootstrap" ->
                ClusterBootstrap.of(five, frame, "account", ClusterBootstrap.DRAWS, 1)
                                .orElseThrow()
                                .terms() + "\n";
            default -> throw new IllegalArgumentException(race);
        };
    }

    private static String text(Fit fit) {
        return fit.<String>fold(
                c -> {
                    StringBuilder text = new StringBuilder();
                    c.terms().forEach(t -> text.append("%s %.10f%n".formatted(t.term(), t.estimate())));
                    return text.append("theta %.10f%n".formatted(c.theta().orElseThrow()))
                            .toString();
                },
                Fit.Failed::reason);
    }

    private static Frame read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split(",", -1);
        Map<String, Column> columns = new LinkedHashMap<>();
        String[][] cells =
                lines.stream().skip(1).map(line -> line.split(",", -1)).toArray(String[][]::new);
        for (int j = 0; j < names.length; j++) {
            int at = j;
            columns.put(
                    names[j],
                    names[j].equals("account")
                            ? Column.of(Arrays.stream(cells).map(row -> row[at]).toArray(String[]::new))
                            : Column.of(Arrays.stream(cells)
                                    .mapToDouble(row -> Double.parseDouble(row[at]))
                                    .toArray()));
        }
        return Frame.of(columns);
    }
}
