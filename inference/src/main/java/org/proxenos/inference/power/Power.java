package org.proxenos.inference.power;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.proxenos.inference.describe.WilsonInterval;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;

/**
 * How often a study of this size would find an effect of this size: studies are drawn and analysed as H2 is, by NB2 with effects of
 * accounts absorbed and errors clustered by account.
 *
 * @param power share of studies with p below .05
 * @param failed studies whose model had no estimates; they count as not found
 * @param exaggeration mean of the ratios found significant in the right direction over the true one, on the log scale; above 1 a
 *     significant result overstates; NaN where none is
 */
public record Power(WilsonInterval power, int failed, double exaggeration) {
    private static final double LEVEL = 0.05;

    /**
     * A study.
     *
     * @param accounts how many
     * @param posts of each
     * @param exposed share of posts with the exposure, in (0, 1)
     * @param mean count of an unexposed post of the median account, above 0
     * @param ratio true incidence rate ratio of the exposure
     * @param theta NB2's size, above 0
     * @param spread standard deviation of the accounts' log means
     */
    public record Plan(
            int accounts, int posts, double exposed, double mean, double ratio, double theta, double spread) {
        /** Checks the numbers. */
        public Plan {
            double least = Math.min(Math.min(mean, ratio), Math.min(theta, Math.min(exposed, 1 - exposed)));
            if (Math.min(accounts, posts) < 2 || !(least > 0) || !(spread >= 0)) {
                throw new IllegalArgumentException(
                        "a plan needs two accounts with two posts, exposed in (0, 1), mean, ratio and theta above 0");
            }
        }
    }

    /** The power of a plan by so many drawn studies; the same seed gives the same answer. */
    public static Power of(Plan plan, int studies, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<SplittableRandom> streams =
                IntStream.range(0, studies).mapToObj(i -> random.split()).toList();
        List<Fit> fits = streams.parallelStream()
                .map(stream -> Regression.fit(
                        ModelSpec.of("y ~ x", Family.NEGBIN)
                                .withEffectsOf("account")
                                .clusteredBy("account"),
                        draw(plan, stream)))
                .toList();
        int found = 0;
        int failed = 0;
        double right = 0;
        double sum = 0;
        for (Fit fit : fits) {
            Optional<Fit.Term> term =
                    fit.fold(converged -> converged.terms().stream().findFirst(), none -> Optional.empty());
            failed += term.isEmpty() ? 1 : 0;
            if (term.filter(t -> t.p() < LEVEL).isPresent()) {
                found++;
                double part = term.get().estimate() / Math.log(plan.ratio);
                if (part > 0) {
                    right++;
                    sum += part;
                }
            }
        }
        return new Power(WilsonInterval.of(found, studies), failed, right == 0 ? Double.NaN : sum / right);
    }

    /**
     * The guide without simulation (framework section 5): posts in each of two groups for a power of .8, accounts apart;
     * (1.96 + .84)^2 [(1/m + 1/theta) + (1/(m ratio) + 1/theta)]/(ln ratio)^2.
     */
    public static double postsPerGroup(double mean, double ratio, double theta) {
        double variance = 1 / mean + 1 / (mean * ratio) + 2 / theta;
        return Math.pow((1.96 + 0.84) / Math.log(ratio), 2) * variance;
    }

    private static Frame draw(Plan plan, SplittableRandom random) {
        int n = plan.accounts * plan.posts;
        double[] x = new double[n];
        double[] y = new double[n];
        String[] account = new String[n];
        for (int a = 0; a < plan.accounts; a++) {
            double effect = plan.spread
                    * NormalDistribution.of(0, 1)
                            .inverseCumulativeProbability((random.nextDouble() + 1e-12) / (1 + 2e-12));
            for (int p = 0; p < plan.posts; p++) {
                int i = a * plan.posts + p;
                x[i] = random.nextDouble() < plan.exposed ? 1 : 0;
                double mean = plan.mean * Math.exp(effect) * (x[i] > 0 ? plan.ratio : 1);
                y[i] = negativeBinomial(mean, plan.theta, random.nextDouble());
                account[i] = "a" + a;
            }
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("x", Column.of(x));
        columns.put("y", Column.of(y));
        columns.put("account", Column.of(account));
        return Frame.of(columns);
    }

    /** By inversion: f(k + 1) = f(k) (k + theta)/(k + 1) m/(m + theta). */
    private static double negativeBinomial(double mean, double theta, double u) {
        double mass = Math.pow(theta / (theta + mean), theta);
        double left = u;
        int k = 0;
        while (left > mass && k < 1_000_000) {
            left -= mass;
            mass *= (k + theta) / (k + 1) * mean / (mean + theta);
            k++;
        }
        return k;
    }
}
