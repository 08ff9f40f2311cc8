package org.proxenos.inference.glm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.frame.Frame;

/** The rows a model is fitted to, and what had to be left out. */
final class Sample {
    private final ModelSpec spec;
    private final Design design;
    private final @Nullable Design zeros;
    private final @Nullable Groups absorbed;
    private final List<Groups> clusters;
    private final Optional<String> random;
    private final @Nullable Groups intercepts;
    private final Set<String> hidden;
    private final List<String> notes = new ArrayList<>();
    private boolean[] kept;

    private Sample(ModelSpec spec, Design design, @Nullable Design zeros, Effects effects, Frame rows) {
        this.random = effects.formula().random();
        this.hidden = effects.hidden(design, List.of(), rows);
        this.intercepts = random.map(column -> Groups.of(rows.words(column))).orElse(null);
        this.zeros = zeros;
        this.spec = spec;
        this.design = design;
        this.kept = design.kept();
        this.absorbed = effects.absorbed() == null ? null : Groups.of(rows.words(effects.absorbed()));
        this.clusters = spec.clusterColumns().stream()
                .map(column -> Groups.of(rows.words(column)))
                .toList();
    }

    /** The complete rows of a frame, less the groups that a count model with effects cannot use. */
    static Sample of(ModelSpec spec, Frame frame) {
        Effects effects = Effects.of(spec, frame);
        SpecCheck.check(spec, effects.formula(), frame);
        List<String> others = effects.columnsBeside(spec);
        Sample all = make(spec, effects, others, frame);
        boolean[] useful = all.useful();
        int useless = all.design.rows() - count(useful);
        if (useless == 0) {
            return all;
        }
        Frame complete = frame.where(all.design.kept());
        Sample rest = make(spec, effects, others, complete.where(useful));
        rest.kept = within(all.kept, useful);
        rest.notes.addAll(all.notes);
        rest.notes.add(
                "%d of %d levels of '%s' have no variation in %s (all zero, or all one) and were dropped with their %d rows"
                        .formatted(
                                all.levels() - rest.levels(),
                                all.levels(),
                                spec.fixed(),
                                rest.design.responseName(),
                                useless));
        return rest;
    }

    private static Sample make(ModelSpec spec, Effects effects, List<String> others, Frame frame) {
        Formula formula = effects.formula();
        Design design = Design.of(formula, others, frame);
        Frame rows = frame.where(design.kept());
        Design zeros =
                formula.zeros().map(part -> Design.of(part, List.of(), rows)).orElse(null);
        SpecCheck.check(spec, design, zeros);
        Sample sample = new Sample(spec, design, zeros, effects, rows);
        if (design.dropped() > 0) {
            sample.notes.add(
                    "%d of %d rows were left out because a value is missing".formatted(design.dropped(), frame.rows()));
        }
        design.singleValued().forEach(name -> sample.notes.add("'%s' has one value in these rows".formatted(name)));
        return sample;
    }

    /** The model. */
    ModelSpec spec() {
        return spec;
    }

    /** The design. */
    Design design() {
        return design;
    }

    /** The design of each predictor: the zeros of a family that has them have the same terms unless the formula says otherwise. */
    List<Design> designs() {
        return spec.family().hasZeros() ? List.of(design, zeros == null ? design : zeros) : List.of(design);
    }

    /** Which rows of the frame it has: complete, and of a group that says something. */
    boolean[] kept() {
        return kept.clone();
    }

    /** The groups whose effects are absorbed. */
    @Nullable
    Groups absorbed() {
        return absorbed;
    }

    /** The clusters that the model names: none, one way, or two ways. */
    List<Groups> clusters() {
        return clusters;
    }

    /** How many clusters, of two ways those of the fewer; 0 where there are none. */
    int leastClusters() {
        return clusters.stream().mapToInt(Groups::count).min().orElse(0);
    }

    /** The column whose levels have a random intercept. */
    Optional<String> random() {
        return random;
    }

    /** The groups that have a random intercept. */
    Optional<Groups> intercepts() {
        return Optional.ofNullable(intercepts);
    }

    /** The columns of the design that hold effects, so are not listed. */
    Set<String> hidden() {
        return hidden;
    }

    /** How many effects are absorbed. */
    int levels() {
        return absorbed == null ? 0 : absorbed.count();
    }

    /** What a reader must know about the rows. */
    List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        if (absorbed != null) {
            long single =
                    Arrays.stream(absorbed.sizes()).filter(size -> size == 1).count();
            if (single > 0) {
                all.add("%d of %d levels of '%s' have one row, which says nothing about the coefficients"
                        .formatted(single, levels(), spec.fixed()));
            }
        }
        return all;
    }

    /** A sentence about why these rows cannot be used. */
    Optional<String> findProblem() {
        double[] y = design.response();
        if (y.length == 0) {
            return Optional.of("no row is complete, or none is left");
        }
        Optional<String> infinite = design.findInfinite();
        if (infinite.isPresent()) {
            return infinite;
        }
        double least = Arrays.stream(y).min().orElse(0);
        double most = Arrays.stream(y).max().orElse(0);
        String name = design.responseName();
        return switch (spec.family()) {
            case GAUSSIAN ->
                least == most ? Optional.of("all values of %s are %s".formatted(name, least)) : Optional.empty();
            case BINOMIAL -> binary(name, y, least == most);
            case POISSON, QUASIPOISSON, NEGBIN, NEGBIN1 -> counts(name, least, most);
            case ZINB, HURDLE ->
                least > 0
                        ? Optional.of("no value of %s is 0, so zeros have no model".formatted(name))
                        : counts(name, least, most);
            case BETABINOMIAL ->
                Stream.of(y, design.failures())
                        .map(values -> Arrays.stream(values).min().orElse(0))
                        .filter(smallest -> smallest < 0)
                        .findFirst()
                        .map(smallest -> "%s has negative counts (least %s)".formatted(name, smallest));
            case ORDINAL -> ordered(name, y);
        };
    }

    private static Optional<String> ordered(String name, double[] y) {
        long levels = Arrays.stream(y).distinct().count();
        if (levels == 1) {
            return Optional.of("all values of %s are the same".formatted(name));
        }
        return levels > Ordinal.MOST_LEVELS
                ? Optional.of("%s has %d values, an ordinal response has at most %d"
                        .formatted(name, levels, Ordinal.MOST_LEVELS))
                : Optional.empty();
    }

    private static Optional<String> counts(String name, double least, double most) {
        if (least < 0) {
            return Optional.of(
                    "%s has negative values (least %s), a model of counts takes none".formatted(name, least));
        }
        return most == 0 ? Optional.of("all values of %s are 0".formatted(name)) : Optional.empty();
    }

    private static Optional<String> binary(String name, double[] y, boolean same) {
        if (Arrays.stream(y).anyMatch(value -> value != 0 && value != 1)) {
            return Optional.of("%s has values other than 0 and 1 (or more than two words)".formatted(name));
        }
        return same ? Optional.of("all values of %s are the same".formatted(name)) : Optional.empty();
    }

    private boolean[] useful() {
        boolean[] useful = new boolean[design.rows()];
        Arrays.fill(useful, true);
        if (absorbed == null || spec.family() == Family.GAUSSIAN) {
            return useful;
        }
        double[] sums = absorbed.sums(design.response());
        int[] sizes = absorbed.sizes();
        for (int i = 0; i < useful.length; i++) {
            int group = absorbed.of(i);
            boolean full = spec.family() == Family.BINOMIAL && sums[group] == sizes[group];
            useful[i] = sums[group] != 0 && !full;
        }
        return useful;
    }

    /** A mask of those that a mask keeps, as a mask of all. */
    private static boolean[] within(boolean[] kept, boolean[] useful) {
        boolean[] both = kept.clone();
        int row = 0;
        for (int i = 0; i < both.length; i++) {
            both[i] = kept[i] && useful[row++];
        }
        return both;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
