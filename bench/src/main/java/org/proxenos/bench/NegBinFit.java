package org.proxenos.bench;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;

/** A negative binomial model of 500,000 counts by eleven predictors, without and with the effects of 10,000 accounts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class NegBinFit {
    private static final int ROWS = 500_000;
    private static final int PREDICTORS = 11;
    private static final int ACCOUNTS = 10_000;
    private static final double THETA = 0.8;

    private final Frame frame = frame();
    private final ModelSpec model = ModelSpec.of(formula(), Family.NEGBIN);

    /** Coefficients and theta by maximum likelihood, model errors. */
    @Benchmark
    public Fit plain() {
        return Regression.fit(model, frame);
    }

    /** The same with errors clustered by account. */
    @Benchmark
    public Fit clustered() {
        return Regression.fit(model.clusteredBy("account"), frame);
    }

    /** The same with an absorbed effect for each account, and clustered errors. */
    @Benchmark
    public Fit absorbed() {
        return Regression.fit(model.withEffectsOf("account").clusteredBy("account"), frame);
    }

    private static String formula() {
        StringBuilder formula = new StringBuilder("y ~ x1");
        for (int j = 2; j <= PREDICTORS; j++) {
            formula.append(" + x").append(j);
        }
        return formula.toString();
    }

    private static Frame frame() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] x = new double[PREDICTORS][ROWS];
        double[] y = new double[ROWS];
        double[] account = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double eta = 1;
            for (int j = 0; j < PREDICTORS; j++) {
                x[j][i] = random.nextGaussian();
                eta += x[j][i] * (j + 1) / 40;
            }
            account[i] = random.nextInt(ACCOUNTS);
            y[i] = count(random, Math.exp(eta));
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int j = 0; j < PREDICTORS; j++) {
            columns.put("x" + (j + 1), Column.of(x[j]));
        }
        columns.put("account", Column.of(account));
        columns.put("y", Column.of(y));
        return Frame.of(columns);
    }

    /** A negative binomial count: the waiting-time form of Poisson, its mean drawn from a gamma by squeezed normals. */
    private static double count(SplittableRandom random, double mean) {
        double rate = mean / THETA * gamma(random);
        double arrival = 0;
        int count = -1;
        while (arrival < rate) {
            arrival -= Math.log(1 - random.nextDouble());
            count++;
        }
        return Math.max(count, 0);
    }

    /** Gamma with shape THETA and scale 1: Marsaglia and Tsang (2000), with their step for shapes below 1. */
    private static double gamma(SplittableRandom random) {
        double d = THETA + 1 - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = Math.pow(1 + c * z, 3);
            double u = 1 - random.nextDouble();
            if (v > 0 && Math.log(u) < z * z / 2 + d - d * v + d * Math.log(v)) {
                return d * v * Math.pow(1 - random.nextDouble(), 1 / THETA);
            }
        }
    }
}
