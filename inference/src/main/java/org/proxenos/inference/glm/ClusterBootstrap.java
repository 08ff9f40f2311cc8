package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.frame.Frame;

/**
 * Intervals of a model without any formula for its errors: whole clusters, such as accounts, are drawn with replacement and the model is
 * fitted again (framework FS2). It works for every family.
 *
 * @param failed draws whose model had no estimates; many of them make the intervals too narrow
 * @param terms estimates of the data; errors and percentile intervals of the draws, p twice the smaller share of draws beyond 0
 * @param clusters how many there are to draw from
 * @param covariance of the estimates over draws, in the order of the terms
 */
public record ClusterBootstrap(int failed, List<Fit.Term> terms, int clusters, List<List<Double>> covariance) {
    /** Draws; framework FS2. */
    public static final int DRAWS = 2_000;

    private static final long SEED = 20170601;

    /** Copies the lists. */
    public ClusterBootstrap {
        terms = List.copyOf(terms);
        covariance = List.copyOf(covariance);
    }

    /**
     * The bootstrap of a model; empty where the data themselves give no estimates.
     *
     * @param cluster column that is drawn; rows without a value are left out
     */
    public static Optional<ClusterBootstrap> of(ModelSpec spec, Frame frame, String cluster, int draws, long seed) {
        List<int[]> clusters = clusters(frame.words(cluster));
        SplittableRandom random = new SplittableRandom(seed);
        List<SplittableRandom> streams =
                IntStream.range(0, draws).mapToObj(i -> random.split()).toList();
        return Regression.fit(spec, frame)
                .fold(
                        fit -> {
                            List<Fit.Converged> fits = streams.parallelStream()
                                    .map(stream -> Regression.fit(spec, frame.take(draw(clusters, stream))))
                                    .flatMap(drawn -> drawn.fold(Stream::of, failed -> Stream.<Fit.Converged>empty()))
                                    .toList();
                            List<Fit.Term> terms = new ArrayList<>();
                            fit.terms().forEach(term -> terms.add(drawn(term, fits)));
                            return Optional.of(new ClusterBootstrap(
                                    draws - fits.size(), terms, clusters.size(), covariance(terms, fits)));
                        },
                        failed -> Optional.empty());
    }

    /** The model with errors, intervals and p-values of {@link #DRAWS} draws. */
    static Fit fit(ModelSpec spec, Frame frame) {
        ModelSpec plain = new ModelSpec(
                spec.formula(), spec.family(), spec.offset(), spec.cluster(), spec.fixed(), StandardErrors.MODEL, 0);
        if (spec.clusterColumns().size() != 1) {
            throw new IllegalArgumentException(
                    "errors 'bootstrap' take one cluster column; there are " + frame.names());
        }
        String cluster = spec.clusterColumns().get(0);
        return Regression.fit(plain, frame)
                .fold(fit -> bootstrapped(spec, fit, of(plain, frame, cluster, DRAWS, SEED)), failed -> failed);
    }

    private static Fit bootstrapped(ModelSpec spec, Fit.Converged fit, Optional<ClusterBootstrap> bootstrap) {
        ClusterBootstrap drawn = bootstrap.orElseThrow();
        List<String> warnings = new ArrayList<>(fit.warnings());
        warnings.add("errors and percentile intervals of %,d draws of whole clusters".formatted(DRAWS - drawn.failed));
        if (drawn.failed > 0) {
            warnings.add("%,d draws had no estimates: the intervals are too narrow".formatted(drawn.failed));
        }
        return new Fit.Converged(
                spec,
                fit.n(),
                drawn.terms,
                fit.theta(),
                fit.thetaSe(),
                fit.logLik(),
                fit.aic(),
                fit.dispersion(),
                fit.deviance(),
                OptionalInt.of(drawn.clusters),
                OptionalDouble.empty(),
                fit.levels(),
                fit.poissonLogLik(),
                drawn.covariance,
                warnings);
    }

    private static Fit.Term drawn(Fit.Term term, List<Fit.Converged> fits) {
        double[] values = values(term, fits);
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double se = Math.sqrt(squares / (values.length - 1));
        double above = Arrays.stream(values).filter(v -> v > 0).count();
        double beyond = Math.min(above, values.length - above);
        return new Fit.Term(
                term.term(),
                term.estimate(),
                se,
                term.estimate() / se,
                Math.min(1, 2 * (beyond + 1) / (values.length + 1)),
                Quantiles.type7(values, 0.025),
                Quantiles.type7(values, 0.975),
                Double.POSITIVE_INFINITY);
    }

    private static List<List<Double>> covariance(List<Fit.Term> terms, List<Fit.Converged> fits) {
        List<double[]> draws = terms.stream().map(term -> values(term, fits)).toList();
        return draws.stream()
                .map(x -> draws.stream().map(y -> covariance(x, y)).toList())
                .toList();
    }

    /** NaN where a term is missing in some draws. */
    private static double covariance(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(Double.NaN);
        double meanY = Arrays.stream(y).average().orElse(Double.NaN);
        double sum = x.length == y.length ? 0 : Double.NaN;
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (x.length - 1);
    }

    private static double[] values(Fit.Term term, List<Fit.Converged> fits) {
        return fits.stream()
                .flatMap(fit -> fit.find(term.term()).stream())
                .mapToDouble(Fit.Term::estimate)
                .toArray();
    }

    /** Rows of each cluster, in the order of their first rows. */
    static List<int[]> clusters(String[] words) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i++) {
            if (Objects.nonNull(words[i])) {
                rows.computeIfAbsent(words[i], word -> new ArrayList<>()).add(i);
            }
        }
        return rows.values().stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toList();
    }

    /** Rows of as many clusters as there are, drawn with replacement. */
    static int[] draw(List<int[]> clusters, SplittableRandom random) {
        return IntStream.range(0, clusters.size())
                .mapToObj(i -> clusters.get(random.nextInt(clusters.size())))
                .flatMapToInt(Arrays::stream)
                .toArray();
    }
}
