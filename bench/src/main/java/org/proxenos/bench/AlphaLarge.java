package org.proxenos.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.inference.reliability.KrippendorffAlpha;
import org.proxenos.inference.reliability.Level;
import org.proxenos.inference.reliability.Ratings;

/**
 * Krippendorff's alpha: at four levels with 2,000 bootstrap draws of 100,000 units and three coders, and alone of a million units and
 * four coders; five values, gaps.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
public class AlphaLarge {
    private final Ratings ratings = ratings(100_000, 3);

    /** From ratings in memory to interval and gate. */
    @Benchmark
    public Agreement agreement() {
        return Agreement.of(ratings, Level.ORDINAL, Gate.Rule.STRICT, 1);
    }

    /** From ratings in memory to the coefficient. */
    @Benchmark
    public Optional<KrippendorffAlpha> alone(Million million) {
        return KrippendorffAlpha.of(million.ratings, Level.ORDINAL);
    }

    /** Four coders of a million units. */
    @State(Scope.Benchmark)
    public static class Million {
        private final Ratings ratings = ratings(1_000_000, 4);
    }

    private static Ratings ratings(int units, int coders) {
        SplittableRandom random = new SplittableRandom(1);
        List<Ratings.Row> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            int truth = random.nextInt(5);
            for (int coder = 0; coder < coders; coder++) {
                int value = random.nextInt(5) == 0 ? random.nextInt(5) : truth;
                String code = random.nextInt(10) == 0 ? "*" : String.valueOf(value);
                rows.add(new Ratings.Row("u" + unit, "c" + coder, code));
            }
        }
        return Ratings.of(rows);
    }
}
