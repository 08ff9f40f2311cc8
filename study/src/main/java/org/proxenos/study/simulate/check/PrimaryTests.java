package org.proxenos.study.simulate.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxenos.inference.describe.OthersMean;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.IndirectPath;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.inference.test.FisherTest;
import org.proxenos.inference.test.MannWhitney;
import org.proxenos.inference.test.MantelHaenszel;
import org.proxenos.inference.test.PairedWilcoxon;
import org.proxenos.study.simulate.chance.Dice;

/** The primary tests of framework section 5, each as the analysis of a study does it. */
public final class PrimaryTests {
    private static final String ACCOUNT = "account";
    private static final String CRITICISM = "criticism";
    private static final String OTHERS = "others_engaged";
    private static final int CITIES = 40;
    private static final int DRAWS = 999;

    private PrimaryTests() {}

    /** All that test something; RQ1 describes. */
    public static List<PrimaryTest> all() {
        return List.of(
                new PrimaryTest("H1", "segmented logit, level, CR1S", false, s -> level(s.posts())),
                counts("H2", "reposts", CRITICISM, ""),
                counts("H3", "reposts", "enemy", " + criticism"),
                counts("H4", "reposts", "moral", ""),
                new PrimaryTest(
                        "H5", "logit, CR1S", false, s -> odds("action ~ criticism + phase", s.posts(), CRITICISM)),
                new PrimaryTest(
                        "H6", "logit, random intercept of the thread, CR1S", false, s -> inThreads(s, CRITICISM)),
                new PrimaryTest("H7", "logit, random intercept of the thread, CR1S", false, PrimaryTests::aim),
                new PrimaryTest("H8", "Cochran-Mantel-Haenszel over cities", false, s -> channels(s.seed())),
                new PrimaryTest("H9", "signed ranks over accounts", false, s -> ranks(ties(s.seed()))),
                new PrimaryTest("H10", "ordinal logit, CR1S", false, PrimaryTests::favour),
                counts("H11", "replies", CRITICISM, ""),
                new PrimaryTest("H12", "Fisher over cities", true, s -> Optional.of(both(s.seed()))),
                new PrimaryTest("H13", "signed ranks over accounts", false, s -> ranks(activeShares(s.posts()))),
                new PrimaryTest("H14", "Mann-Whitney", false, s -> ratios(s.posts())),
                indirect("product of two paths, accounts drawn anew; neither path", "at_target"),
                indirect("the same; the first path is there", "at_target_with_criticism"));
    }

    /** The test of an exposure in a negative binomial model, the primary one of H2, H3, H4 and H11. */
    public static PrimaryTest counts(String id, String outcome, String exposure, String beside) {
        ModelSpec spec = new ModelSpec(
                "%s ~ %s%s + link + phase".formatted(outcome, exposure, beside),
                Family.NEGBIN,
                null,
                ACCOUNT,
                ACCOUNT,
                StandardErrors.CR1S,
                0);
        String test = "NB2, effects of accounts, exposure dealt anew within accounts";
        return new PrimaryTest(id, test, false, s -> Outcome.dealt(spec, s.posts(), exposure, s.seed()));
    }

    private static Optional<Outcome> level(Frame posts) {
        return odds("criticism ~ days + post + after", posts, "post");
    }

    private static Optional<Outcome> odds(String formula, Frame frame, String term) {
        return Outcome.of(ModelSpec.of(formula, Family.BINOMIAL).clusteredBy(ACCOUNT), frame, term);
    }

    private static Optional<Outcome> inThreads(DrawnStudy study, String term) {
        String formula = "takes_part ~ %s + (1 | thread)".formatted(term);
        ModelSpec spec = ModelSpec.of(formula, Family.BINOMIAL).clusteredBy(ACCOUNT);
        return Outcome.of(spec, study.threads(), term).or(() -> odds("takes_part ~ " + term, study.threads(), term));
    }

    private static Optional<Outcome> aim(DrawnStudy study) {
        ModelSpec spec =
                ModelSpec.of("at_target ~ 1 + (1 | thread)", Family.BINOMIAL).clusteredBy(ACCOUNT);
        return Outcome.of(spec, study.threads(), "(Intercept)")
                .or(() -> odds("at_target ~ 1", study.threads(), "(Intercept)"));
    }

    private static Optional<Outcome> favour(DrawnStudy study) {
        ModelSpec spec = ModelSpec.of("favour ~ post", Family.ORDINAL).clusteredBy(ACCOUNT);
        return Outcome.of(spec, study.threads(), "post");
    }

    /** Where a path of two is missing, nothing goes through; where both are, the product is hardly ever found. */
    private static PrimaryTest indirect(String test, String aim) {
        IndirectPath.Equations equations = new IndirectPath.Equations(CRITICISM, OTHERS, "takes_part");
        return new PrimaryTest("H15", test, true, s -> {
            Frame threads = s.threads();
            double[] others = OthersMean.of(threads.words("thread"), threads.numbers(aim));
            return IndirectPath.of(equations, threads.with(OTHERS, Column.of(others)), ACCOUNT, DRAWS, s.seed())
                    .map(path -> new Outcome(path.low(), path.high(), path.p()));
        });
    }

    /** Cities differ in how often they criticise, their posts and their releases do not. */
    private static Optional<Outcome> channels(long seed) {
        Dice dice = Dice.of(seed, "check channels");
        List<MantelHaenszel.Stratum> cities = IntStream.range(0, CITIES)
                .mapToObj(i -> {
                    double rate = 0.05 + 0.3 * dice.nextDouble();
                    long posts = draws(dice, 60, rate);
                    long releases = draws(dice, 12, rate);
                    return new MantelHaenszel.Stratum(posts, 60 - posts, releases, 12 - releases);
                })
                .toList();
        MantelHaenszel test = MantelHaenszel.of(cities);
        return Optional.of(new Outcome(Math.log(test.low()), Math.log(test.high()), test.p()));
    }

    private static long draws(Dice dice, int n, double rate) {
        return IntStream.range(0, n).filter(i -> dice.chance(rate)).count();
    }

    /** The E-I index after less before, of accounts whose leaning does not change. */
    private static double[] ties(long seed) {
        Dice dice = Dice.of(seed, "check ties");
        double[] differences = new double[CITIES];
        for (int i = 0; i < CITIES; i++) {
            double abroad = 0.1 + 0.5 * dice.nextDouble();
            int before = 5 + dice.nextInt(30);
            int after = 5 + dice.nextInt(30);
            double first = 2.0 * draws(dice, before, abroad) / before - 1;
            differences[i] = 2.0 * draws(dice, after, abroad) / after - 1 - first;
        }
        return differences;
    }

    private static Optional<Outcome> ranks(double[] differences) {
        PairedWilcoxon test = PairedWilcoxon.of(differences);
        return Double.isNaN(test.p()) ? Optional.empty() : Optional.of(new Outcome(test.low(), test.high(), test.p()));
    }

    /** Mayors that compete and cooperate, in the target's country and elsewhere. */
    private static Outcome both(long seed) {
        Dice dice = Dice.of(seed, "check cities");
        long own = draws(dice, 30, 0.4);
        long foreign = draws(dice, 20, 0.4);
        FisherTest test = FisherTest.of(own, 30 - own, foreign, 20 - foreign);
        return new Outcome(Math.log(test.low()), Math.log(test.high()), test.p());
    }

    /** By account: the median of messages that criticise less that of the others. */
    private static double[] activeShares(Frame posts) {
        Map<String, List<List<Double>>> kinds = new LinkedHashMap<>();
        String[] accounts = posts.words(ACCOUNT);
        double[] criticism = posts.numbers(CRITICISM);
        double[] active = posts.numbers("active");
        for (int i = 0; i < accounts.length; i++) {
            kinds.computeIfAbsent(accounts[i], a -> List.of(new ArrayList<>(), new ArrayList<>()))
                    .get((int) criticism[i])
                    .add(active[i]);
        }
        return kinds.values().stream()
                .filter(two -> two.stream().noneMatch(List::isEmpty))
                .mapToDouble(two -> median(two.get(1)) - median(two.get(0)))
                .toArray();
    }

    private static double median(List<Double> values) {
        return Quantiles.type7(values.stream().mapToDouble(v -> v).toArray(), 0.5);
    }

    /** The target's replies per repost on the topic against its others. */
    private static Optional<Outcome> ratios(Frame posts) {
        double[] target = posts.numbers("target");
        double[] topic = posts.numbers("topic");
        double[] replies = posts.numbers("replies");
        double[] reposts = posts.numbers("reposts");
        double[][] groups = new double[2][];
        for (int on = 0; on < 2; on++) {
            int side = on;
            groups[on] = IntStream.range(0, target.length)
                    .filter(i -> target[i] == 1 && topic[i] == side && replies[i] > 0 && reposts[i] > 0)
                    .mapToDouble(i -> Math.log(replies[i] / reposts[i]))
                    .toArray();
        }
        if (Arrays.stream(groups).anyMatch(group -> group.length < 4)) {
            return Optional.empty();
        }
        MannWhitney test = MannWhitney.of(groups[1], groups[0]);
        return Optional.of(new Outcome(test.aucLow(), test.aucHigh(), test.p()));
    }
}
