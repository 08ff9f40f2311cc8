package org.proxenos.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Role;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.study.simulate.design.Deletions;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Effects;
import org.proxenos.study.simulate.design.Phase;
import org.proxenos.study.simulate.draw.Post;
import org.proxenos.study.simulate.draw.World;

/** Models on what is true find what was put in; the mean of several studies, within four standard errors of it. */
class InjectedEffectsTest {
    private static final int STUDIES = 6;

    @Test
    void criticismIsFoundWhetherOrNotTheRestIsInTheModel() {
        assertFound(fits("criticism", false), "criticism", 1.5);
        assertFound(fits("criticism + enemy + moral + link", false), "criticism", 1.5);
    }

    @Test
    void commonEnemyIsFoundBeyondCriticism() {
        assertFound(fits("enemy + criticism", false), "enemy", 1.3);
    }

    @Test
    void moralExpressionsAreFound() {
        assertFound(fits("moral", false), "moral", 1.12);
    }

    @Test
    void nothingIsFoundWhereNothingWasPutIn() {
        List<Fit.Converged> fits = fits("criticism + enemy + moral", true);
        assertFound(fits, "criticism", 1);
        assertFound(fits, "enemy", 1);
        assertFound(fits, "moral", 1);
    }

    @Test
    void overdispersionIsAsStated() {
        double mean = fits("criticism + enemy + moral + link", false).stream()
                .mapToDouble(f -> f.theta().orElseThrow())
                .average()
                .orElseThrow();
        assertThat(mean)
                .as("accounts with few posts bias theta, by a few hundredths")
                .isCloseTo(0.5, within(0.03));
    }

    /** Framework AC5: ICC .2 at theta .5 makes the accounts' variance .25 ln(1 + 1/20 + 2) for mayors. */
    @Test
    void accountsDifferAsMuchAsStated() {
        double[] reach = LongStream.range(0, 20)
                .mapToObj(seed -> World.of(
                        new Design(seed, 91, 91, 42, Effects.USUAL, 0.5, 0.2, 0, false, false, Deletions.NONE)))
                .flatMap(world -> world.cast().in(Role.MAYOR).stream())
                .mapToDouble(s -> s.habits().logReach())
                .toArray();
        double squares = LongStream.range(0, reach.length)
                .mapToDouble(i -> reach[(int) i] * reach[(int) i])
                .sum();
        double stated = 0.25 * Math.log(3.05);
        assertThat(squares / reach.length).isCloseTo(stated, within(4 * stated * Math.sqrt(2.0 / reach.length)));
    }

    @Test
    void targetGetsMoreRepliesPerRepostOnTheEvent() {
        List<Post> own = LongStream.range(0, STUDIES)
                .mapToObj(seed -> World.of(design(seed, false)))
                .flatMap(world -> world.posts().stream())
                .filter(p -> p.sender().role() == Role.NATIONAL_GOVERNMENT
                        && p.counts().reposts() > 50)
                .toList();
        assertThat(median(own, true) / median(own, false)).isCloseTo(2.1, within(0.3));
    }

    private static double median(List<Post> posts, boolean topical) {
        double[] ratios = posts.stream()
                .filter(p -> p.isTopical() == topical)
                .mapToDouble(p -> p.counts().replies() / (double) p.counts().reposts())
                .toArray();
        return Quantiles.type7(ratios, 0.5);
    }

    private static void assertFound(List<Fit.Converged> fits, String term, double ratio) {
        List<Fit.Term> terms = fits.stream()
                .map(f -> f.terms().stream()
                        .filter(t -> t.term().equals(term))
                        .findFirst()
                        .orElseThrow())
                .toList();
        double mean = terms.stream().mapToDouble(Fit.Term::estimate).average().orElseThrow();
        double error =
                Math.sqrt(terms.stream().mapToDouble(t -> t.se() * t.se()).sum()) / terms.size();
        assertThat(mean).isCloseTo(Math.log(ratio), within(4 * error));
    }

    /** What vanishes whatever it says leaves fewer messages and the same effect. */
    @Test
    void criticismIsFoundInWhatIsLeft() {
        List<Frame> left = LongStream.range(0, STUDIES)
                .mapToObj(seed -> World.of(Design.usual(seed).losing(new Deletions(0.3, 0.1, 1))))
                .map(world -> frame(world.collected()))
                .toList();
        assertThat(left).allSatisfy(posts -> assertThat(posts.rows()).isLessThan(4500));
        assertFound(left.stream().map(posts -> fit("criticism", posts)).toList(), "criticism", 1.5);
    }

    private static List<Fit.Converged> fits(String predictors, boolean withoutEffects) {
        List<Fit.Converged> fits = new ArrayList<>();
        for (long seed = 0; seed < STUDIES; seed++) {
            fits.add(fit(predictors, frame(World.of(design(seed, withoutEffects)))));
        }
        return fits;
    }

    private static Fit.Converged fit(String predictors, Frame posts) {
        ModelSpec spec = new ModelSpec(
                "reposts ~ " + predictors + " + phase",
                Family.NEGBIN,
                null,
                "account",
                "account",
                StandardErrors.CR1S,
                0);
        return Regression.fit(spec, posts).fold(fitted -> fitted, failed -> {
            throw new IllegalStateException(failed.toString());
        });
    }

    private static Design design(long seed, boolean withoutEffects) {
        Design usual = Design.usual(seed);
        return withoutEffects ? usual.withoutEffects() : usual;
    }

    private static Frame frame(World world) {
        List<Post> posts = world.posts().stream()
                .filter(p -> p.phase() != Phase.ANTICIPATION)
                .toList();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("reposts", column(posts, p -> p.counts().reposts()));
        columns.put("criticism", column(posts, p -> p.codes().criticism() ? 1 : 0));
        columns.put("enemy", column(posts, p -> p.codes().commonEnemy() ? 1 : 0));
        columns.put("moral", column(posts, p -> p.codes().moral()));
        columns.put("link", column(posts, p -> p.hasLink() ? 1 : 0));
        columns.put(
                "account", Column.of(posts.stream().map(p -> p.sender().id()).toArray(String[]::new)));
        columns.put("phase", Column.of(posts.stream().map(p -> p.phase().code()).toArray(String[]::new)));
        return Frame.of(columns);
    }

    private static Column column(List<Post> posts, ToDoubleFunction<Post> value) {
        return Column.of(posts.stream().mapToDouble(value).toArray());
    }
}
