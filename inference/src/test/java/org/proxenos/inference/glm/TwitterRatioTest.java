package org.proxenos.inference.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.inference.describe.Concentration;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.test.MannWhitney;

/** Every number of framework G1: two complete timelines of FiveThirtyEight's twitter-ratio, R 4.2.2's MASS::glm.nb. */
class TwitterRatioTest {
    private static final Charset ENCODING = Charset.forName("windows-1252");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("M/d/yy H:mm", Locale.ROOT);
    private static final LocalDateTime INAUGURATION = LocalDateTime.of(2017, 1, 20, 0, 0);
    private static final Pattern ADVERSARY = Pattern.compile(
            "\\b(democrats?|dems?|hillary|clinton|obama|schumer|pelosi|fake news|media|obamacare)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARIS = Pattern.compile(
            "paris (accord|agreement|climate)|#parisaccord|#parisagreement|climate", Pattern.CASE_INSENSITIVE);
    private static final String FOUR = " ~ out + url + ex + nw";

    private static List<Post> before = List.of();
    private static List<Post> after = List.of();
    private static List<Post> obama = List.of();
    private static Frame frame = Frame.of(Map.of());

    /** A row of the file. */
    private record Post(LocalDateTime at, String text, double replies, double retweets) {
        private double ratio() {
            return replies / retweets;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        Path folder = SharedData.folder("trump-obama-ratio");
        List<Post> own = posts(folder.resolve("realDonaldTrump.csv.gz"), ENCODING).stream()
                .filter(post -> !post.text.startsWith("RT @"))
                .toList();
        before = own.stream().filter(post -> post.at.isBefore(INAUGURATION)).toList();
        after = own.stream().filter(post -> !post.at.isBefore(INAUGURATION)).toList();
        obama = posts(folder.resolve("BarackObama.csv.gz"), StandardCharsets.ISO_8859_1);
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("retweets", column(Post::retweets));
        columns.put("replies", column(Post::replies));
        columns.put("out", column(post -> ADVERSARY.matcher(post.text).results().count()));
        columns.put("url", column(post -> post.text.matches("(?s).*https?://.*") ? 1 : 0));
        columns.put("ex", column(post -> post.text.contains("!") ? 1 : 0));
        columns.put(
                "nw",
                column(post -> Arrays.stream(post.text.split("[ \\t\\r\\n\\f\\x0B]+", -1))
                        .filter(word -> !word.isEmpty())
                        .count()));
        columns.put(
                "xyz",
                column(post -> post.text
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .filter(c -> c == 'x' || c == 'y' || c == 'z')
                        .count()));
        frame = Frame.of(columns);
    }

    @Test
    void theRecipeGivesTheRowsAndTheControlTotals() {
        assertThat(before).hasSize(1254);
        assertThat(after).hasSize(1624);
        assertThat(obama).hasSize(3207);
        assertThat(Arrays.stream(frame.numbers("retweets")).sum()).isEqualTo(32_043_803);
        assertThat(Arrays.stream(frame.numbers("replies")).sum()).isEqualTo(35_429_822);
        Concentration concentration = Concentration.of(frame.numbers("retweets"));
        assertThat(concentration.topShare()).isCloseTo(0.011, within(0.0005));
        assertThat(mean("out")).isCloseTo(0.29926, within(5e-6));
        assertThat(mean("url")).isCloseTo(0.31281, within(5e-6));
        assertThat(mean("ex")).isCloseTo(0.60837, within(5e-6));
        assertThat(mean("nw")).isCloseTo(20.128, within(5e-4));
    }

    @Test
    void quantilesOfTheRatio() {
        assertQuartiles(before, 0.173, 0.295, 0.510);
        assertQuartiles(after, 0.681, 0.999, 1.415);
        assertQuartiles(obama, 0.184, 0.282, 0.410);
    }

    @Test
    void parisAgainstTheOthers() {
        double[] paris = ratios(
                after.stream().filter(post -> PARIS.matcher(post.text).find()).toList());
        double[] others = ratios(
                after.stream().filter(post -> !PARIS.matcher(post.text).find()).toList());
        assertThat(paris).hasSize(4);
        MannWhitney test = MannWhitney.of(others, paris);
        assertThat(test.w()).isEqualTo(800);
        assertThat(test.p()).isCloseTo(0.009194, within(5e-7));
        assertThat(MannWhitney.of(paris, others).auc()).isCloseTo(0.8765, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "retweets, (Intercept), 9.94817, .05134",
        "retweets, out, .04590, .02022",
        "retweets, url, -.27674, .02931",
        "retweets, ex, .02628, .02513",
        "retweets, nw, -.00054, .00215",
        "replies, (Intercept), 9.95753, .06345",
        "replies, out, .17471, .02498",
        "replies, url, -.66862, .03623",
        "replies, ex, .14470, .03106",
        "replies, nw, .00180, .00266"
    })
    void negativeBinomialCoefficients(String outcome, String term, double estimate, double se) {
        Fit.Term found = fit(outcome + FOUR, Family.NEGBIN).find(term).orElseThrow();
        assertThat(found.estimate()).isCloseTo(estimate, within(5e-6));
        assertThat(found.se()).isCloseTo(se, within(5e-6));
    }

    @Test
    void negativeBinomialFitOfRetweets() {
        Fit.Converged fit = fit("retweets" + FOUR, Family.NEGBIN);
        assertThat(fit.theta().orElseThrow()).isCloseTo(4.197484, within(5e-7));
        assertThat(fit.thetaSe().orElseThrow()).isCloseTo(0.141869, within(5e-7));
        assertThat(fit.logLik()).isCloseTo(-17048.76, within(5e-3));
        assertThat(fit.aic()).isCloseTo(34109.52, within(5e-3));
        assertRatio(fit, "out", new double[] {1.04697, 1.00630, 1.08929}, 5e-6);
        assertThat(fit.poissonLogLik().orElseThrow()).isCloseTo(-4_566_777, within(0.5));
        assertThat(fit("retweets" + FOUR, Family.POISSON).dispersion()).isCloseTo(10_454.4, within(0.05));
        LikelihoodRatioTest test = LikelihoodRatioTest.againstPoisson(fit);
        assertThat(test.statistic()).isCloseTo(9.1e6, within(5e4));
        assertThat(test.p()).isZero();
    }

    @Test
    void negativeBinomialFitOfReplies() {
        Fit.Converged fit = fit("replies" + FOUR, Family.NEGBIN);
        assertThat(fit.theta().orElseThrow()).isCloseTo(2.747834, within(5e-7));
        assertThat(fit.thetaSe().orElseThrow()).isCloseTo(0.0912006, within(5e-8));
        assertThat(fit.logLik()).isCloseTo(-17386.13, within(5e-3));
        assertThat(fit.aic()).isCloseTo(34784.27, within(5e-3));
        assertRatio(fit, "out", new double[] {1.19091, 1.13399, 1.25067}, 5e-6);
    }

    @Test
    void leastSquaresOfTheLog() {
        assertRatio(
                fit("log(retweets + 1)" + FOUR, Family.GAUSSIAN), "out", new double[] {1.0769, 1.0371, 1.1182}, 5e-5);
        assertRatio(
                fit("log(replies + 1)" + FOUR, Family.GAUSSIAN), "out", new double[] {1.2458, 1.1848, 1.3099}, 5e-5);
    }

    @Test
    void nonsensePlacebo() {
        String terms = " ~ xyz + out + url + ex + nw";
        assertRatio(fit("retweets" + terms, Family.NEGBIN), "xyz", new double[] {0.98491, 0.96966, 1.00040}, 5e-6);
        // The printed 1.01024 took 1.96 for the quantile; with 1.95996 the end is 1.010235, half a digit below.
        assertRatio(fit("replies" + terms, Family.NEGBIN), "xyz", new double[] {0.99092, 0.97198, 1.01024}, 6e-6);
    }

    private static void assertRatio(Fit.Converged fit, String name, double[] expected, double half) {
        Fit.Term term = fit.find(name).orElseThrow();
        assertThat(term.ratio()).isCloseTo(expected[0], within(half));
        assertThat(term.ratioLow()).isCloseTo(expected[1], within(half));
        assertThat(term.ratioHigh()).isCloseTo(expected[2], within(half));
    }

    private static void assertQuartiles(List<Post> posts, double first, double second, double third) {
        assertThat(Quantiles.type7(ratios(posts), 0.25)).isCloseTo(first, within(5e-4));
        assertThat(Quantiles.type7(ratios(posts), 0.50)).isCloseTo(second, within(5e-4));
        assertThat(Quantiles.type7(ratios(posts), 0.75)).isCloseTo(third, within(5e-4));
    }

    private static double mean(String column) {
        return Arrays.stream(frame.numbers(column)).average().orElseThrow();
    }

    private static double[] ratios(List<Post> posts) {
        return posts.stream().mapToDouble(Post::ratio).toArray();
    }

    private static Column column(ToDoubleFunction<Post> value) {
        return Column.of(after.stream().mapToDouble(value).toArray());
    }

    private static List<Post> posts(Path file, Charset encoding) throws IOException {
        return SharedData.quoted(file, encoding).stream()
                .skip(1)
                .map(row -> new Post(
                        LocalDateTime.parse(row.get(0), DATE),
                        row.get(1),
                        Double.parseDouble(row.get(3)),
                        Double.parseDouble(row.get(4))))
                .toList();
    }

    private static Fit.Converged fit(String formula, Family family) {
        return Regression.fit(ModelSpec.of(formula, family), frame).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
