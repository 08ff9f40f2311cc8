package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.workbench.Ran;

/** {@code fit}: its options, its two outputs, its refusals. */
final class FitCommandTest {
    private static final byte[] POSTS = posts();

    @TempDir
    private Path folder;

    /** Counts of forty accounts, made up: more for longer texts, spread over twice as wide as Poisson. */
    private static byte[] posts() {
        SplittableRandom random = new SplittableRandom(11);
        StringBuilder table = new StringBuilder("account,words,kind,likes,followers,text\n");
        for (int i = 0; i < 400; i++) {
            int account = i % 40;
            int words = 5 + random.nextInt(20);
            double mean = Math.exp(0.5 + 0.05 * words + 0.02 * account) * (0.3 + 1.4 * random.nextDouble());
            table.append("a%d,%d,%s,%d,%d,%s\n"
                    .formatted(
                            account,
                            words,
                            i % 3 == 0 ? "video" : "photo",
                            Math.round(mean),
                            100 + 10 * account,
                            i % 5 == 0 ? "RT @x hm" : "Hm!"));
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Ran fit(String formula, String... options) {
        List<Object> words = new ArrayList<>(List.of("fit", "-", formula));
        words.addAll(List.of(options));
        return Ran.proxenos(POSTS, words.toArray());
    }

    private static JsonNode json(String formula, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--json");
        Ran ran = fit(formula, all.toArray(new String[0]));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.json();
    }

    @Test
    void theShapeOfTheJson() {
        JsonNode fit = json("likes ~ words + kind", "--family", "negbin");
        for (String field : new String[] {
            "family",
            "n",
            "terms",
            "theta",
            "thetaSe",
            "logLik",
            "aic",
            "dispersion",
            "clusters",
            "df",
            "converged",
            "warnings",
            "provenance"
        }) {
            assertThat(fit.has(field)).as(field).isTrue();
        }
        List<String> names = new ArrayList<>();
        fit.get("terms").get(0).fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "term",
                        "estimate",
                        "se",
                        "statistic",
                        "p",
                        "df",
                        "low",
                        "high",
                        "ratio",
                        "ratioLow",
                        "ratioHigh");
        assertThat(fit.get("terms"))
                .extracting(t -> t.get("term").asText())
                .containsExactly("(Intercept)", "words", "kindvideo");
        assertThat(fit.get("clusters").isNull()).isTrue();
        JsonNode words = fit.get("terms").get(1);
        assertThat(words.get("ratio").asDouble())
                .isCloseTo(Math.exp(words.get("estimate").asDouble()), within(1e-12));
        JsonNode provenance = fit.get("provenance");
        assertThat(provenance.get("file").asText()).isEqualTo("stdin");
        assertThat(provenance.get("bytes").asInt()).isEqualTo(POSTS.length);
        assertThat(provenance.get("rows").asInt()).isEqualTo(400);
    }

    @Test
    void errorsAreClusteredByDefaultWhereAClusterIsNamed() {
        JsonNode fit = json("likes ~ words", "--family", "poisson", "--cluster", "account");
        assertThat(fit.get("standardErrors").asText()).isEqualTo("cr1s");
        assertThat(fit.get("clusters").asInt()).isEqualTo(40);
        assertThat(fit.get("df").asInt()).isEqualTo(39);
        JsonNode model = json("likes ~ words", "--family", "poisson", "--cluster", "account", "--se", "model");
        assertThat(model.get("standardErrors").asText()).isEqualTo("model");
        assertThat(json("likes ~ words", "--family", "poisson")
                        .get("standardErrors")
                        .asText())
                .isEqualTo("model");
    }

    @ParameterizedTest
    @CsvSource({"robust, hc0", "cluster, cr1s", "hc3, hc3", "cr0, cr0", "hac, hac"})
    void errorsGoByTheirNames(String given, String code) {
        JsonNode fit = json("likes ~ words", "--family", "poisson", "--cluster", "account", "--se", given);
        assertThat(fit.get("standardErrors").asText()).isEqualTo(code);
    }

    @Test
    void errorsOfFewClustersAreNamedWithTheirReference() {
        Ran reduced = fit("likes ~ words", "--family", "poisson", "--cluster", "account", "--se", "cr2");
        assertThat(reduced.out())
                .contains("errors clustered by account (cr2), 40 clusters; t with the degrees of freedom of each")
                .containsPattern("words +\\S+ +\\S+ +\\S+ \\(\\d+\\.\\d\\)");
        Ran wild = fit("likes ~ words", "--family", "poisson", "--cluster", "kind", "--se", "wild");
        assertThat(wild.out()).contains("wild cluster bootstrap by kind, 2 clusters", "all 4 signs of 2 clusters");
        JsonNode both = json("likes ~ words", "--family", "poisson", "--cluster", "account + kind");
        assertThat(both.get("clusters").asInt()).isEqualTo(2);
        assertThat(both.get("terms").get(1).get("df").asInt()).isEqualTo(1);
    }

    @Test
    void theScriptOfRSaysTheSameModel() {
        Ran ran = fit(
                "likes ~ words + ns(followers, 3)",
                "--family",
                "nb2",
                "--weights",
                "followers",
                "--fixed",
                "account,kind",
                "--cluster",
                "account",
                "--show-r");
        assertThat(ran.out())
                .contains(
                        "library(splines)",
                        "m <- glm.nb(likes ~ words + ns(followers, 3) + factor(account) + factor(kind), data = d,"
                                + " weights = followers,",
                        "V <- vcovCL(m, cluster = d$account, type = \"HC0\") * (n - 1) / (n - K)");
        assertThat(fit("likes ~ words + (1 | account)", "--family", "negbin1", "--show-r")
                        .out())
                .contains("glmmTMB(likes ~ words + (1 | account), data = d, family = nbinom1)");
    }

    @Test
    void weightsMarginsAndDiagnosticsAreAsked() {
        JsonNode fit = json(
                "likes ~ words",
                "--family",
                "poisson",
                "--weights",
                "followers",
                "--cluster",
                "account",
                "--diagnostics");
        assertThat(fit.get("formula").asText()).isEqualTo("likes ~ weights(followers) + words");
        assertThat(fit.get("diagnostics").get("varianceInflation").get("words").asDouble())
                .isCloseTo(1, within(1e-9));
        assertThat(fit.get("leftOut").get(1).get("without").asText()).startsWith("a");
        JsonNode margins = json("likes ~ words + followers", "--family", "negbin", "--margins", "words,followers");
        assertThat(margins.get("margins")).hasSize(2);
        assertThat(margins.get("margins").get(0).get("estimate").asDouble()).isPositive();
        Ran text = fit("likes ~ words", "--family", "negbin", "--margins", "words", "--diagnostics");
        assertThat(text.out())
                .contains("average marginal effect", "words, per unit", "highest leverage", "quantile residuals: ");
        Ran refused = fit("likes ~ words", "--family", "negbin1", "--margins", "words");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("one predictor");
    }

    @Test
    void wholeClustersAreDrawnInAnyFamily() {
        JsonNode fit = json("likes ~ words", "--family", "poisson", "--cluster", "account", "--se", "bootstrap");
        assertThat(fit.get("standardErrors").asText()).isEqualTo("bootstrap");
        assertThat(fit.get("clusters").asInt()).isEqualTo(40);
        assertThat(fit.get("warnings").get(0).asText()).contains("2,000 draws of whole clusters");
        assertThat(fit.get("terms").get(1).get("low").asDouble())
                .isLessThan(fit.get("terms").get(1).get("estimate").asDouble());
    }

    @Test
    void anOrdinalModelHasThresholdsWithoutRatios() {
        Ran ran = fit(
                "stars ~ words",
                "--family",
                "ordinal",
                "--derive",
                "stars = CASE WHEN likes < 3 THEN 1 WHEN likes < 6 THEN 2 ELSE 3 END");
        assertThat(ran.out())
                .contains("Ordinal regression, cumulative logit: stars ~ words", "odds ratio", "residual deviance")
                .containsPattern("(?m)^2\\|3 +\\S+ +\\S+ +\\S+ +\\S+ *$")
                .doesNotContain("dispersion", "NaN");
        String some = "some = CASE WHEN words % 3 = 0 THEN 0 ELSE likes END";
        JsonNode zeros = json("some ~ words | kind", "--family", "hurdle", "--derive", some);
        assertThat(zeros.get("terms").get(2).get("term").asText()).isEqualTo("zero_(Intercept)");
        refused(fit("likes ~ words", "--family", "ordinal", "--cluster", "account", "--se", "cr2"), "no errors 'cr2'");
    }

    @Test
    void effectsOfAColumnAreAbsorbed() {
        JsonNode fit = json("likes ~ words", "--family", "negbin", "--fixed", "account", "--cluster", "account");
        assertThat(fit.get("terms")).extracting(t -> t.get("term").asText()).containsExactly("words");
        assertThat(fit.get("levels").asInt()).isEqualTo(40);
        assertThat(fit.get("warnings").toString()).contains("theta is biased");
        JsonNode two = json("likes ~ words", "--family", "negbin", "--fixed", "kind + account");
        assertThat(two.get("terms")).extracting(t -> t.get("term").asText()).containsExactly("words");
        assertThat(two.get("levels").asInt()).isEqualTo(41);
    }

    @Test
    void rowsAreChosenAndColumnsDerivedInSql() {
        JsonNode fit = json(
                "likes ~ ex + long",
                "--family",
                "poisson",
                "--derive",
                "ex = contains(text, '!')",
                "--derive",
                "double_words = 2 * words",
                "--derive",
                "long = double_words > 30",
                "--where",
                "kind = 'photo'",
                "--offset",
                "log(followers + 1)");
        assertThat(fit.get("n").asInt()).isEqualTo(266);
        assertThat(fit.get("terms"))
                .extracting(t -> t.get("term").asText())
                .containsExactly("(Intercept)", "ex", "long");
        assertThat(fit.get("offset").asText()).isEqualTo("log(followers + 1)");
        assertThat(fit.get("provenance").get("derive")).hasSize(3);
    }

    @Test
    void aFileAndStandardInputGiveTheSameNumbers() throws IOException {
        Path file = Files.write(folder.resolve("posts.csv"), POSTS);
        JsonNode ours = Ran.proxenos("fit", file, "likes ~ words", "--family", "negbin", "--json")
                .json();
        assertThat(ours.get("terms"))
                .isEqualTo(json("likes ~ words", "--family", "negbin").get("terms"));
        assertThat(ours.get("provenance").get("file").asText()).isEqualTo("posts.csv");
    }

    @Test
    void theSummaryReadsLikeThatOfR() {
        Ran ran = fit("likes ~ words + kind", "--family", "negbin", "--cluster", "account");
        assertThat(ran.out())
                .contains("Negative binomial regression (NB2), log link: likes ~ words + kind")
                .contains("n = 400; errors clustered by account (cr1s), 40 clusters; t with 39 degrees of freedom")
                .containsPattern("estimate +se +t +p +ratio +\\[95 % interval]")
                .containsPattern("kindvideo +-?\\d")
                .containsPattern("theta \\d+\\.\\d+ \\(se \\d+\\.\\d+\\)")
                .containsPattern("log-likelihood -\\d+\\.\\d\\d, AIC \\d+\\.\\d\\d")
                .contains("dispersion (Pearson X^2 / (n - k))")
                .contains("against Poisson");
        assertThat(fit("likes ~ words", "--family", "gaussian").out())
                .contains("Linear regression", "t with 398 degrees of freedom")
                .containsPattern("low +high");
        assertThat(fit("log(likes + 1) ~ words", "--family", "gaussian").out()).contains("ratio");
        assertThat(fit("long ~ words", "--family", "binomial", "--derive", "long = likes > 5")
                        .out())
                .contains("odds ratio");
    }

    @Test
    void whatTheDataForbidIsAnAnswer() {
        Ran ran = fit("zero ~ words", "--family", "poisson", "--derive", "zero = 0 * words");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("No estimates: all values of zero are 0");
        JsonNode fit = json("zero ~ words", "--family", "poisson", "--derive", "zero = 0 * words");
        assertThat(fit.get("converged").asBoolean()).isFalse();
        assertThat(fit.get("terms")).isEmpty();
    }

    @Test
    void warningsStandBelowTheTable() {
        Ran ran = fit("likes ~ words + twice", "--family", "poisson", "--derive", "twice = 2 * words");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Warning: dropped because other columns give them: twice");
    }

    private static void refused(Ran ran, String... said) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("proxenos: ").contains(said).doesNotContain("\tat ");
    }

    @Test
    void aFamilyOrErrorsThatDoNotExist() {
        refused(fit("likes ~ words", "--family", "negbinom"), "no family 'negbinom'; nearest is 'negbin'", "gaussian");
        refused(fit("likes ~ words", "--family", "poisson", "--se", "robst"), "'robst'; nearest is 'robust'");
        refused(fit("likes ~ words"), "--family");
    }

    @Test
    void aColumnThatDoesNotExist() {
        refused(fit("applause ~ words", "--family", "poisson"), "stdin has no column 'applause'; there are ");
        refused(fit("likse ~ words", "--family", "poisson"), "stdin has no column 'likse'; nearest is 'likes'");
        refused(
                fit("likes ~ words", "--family", "poisson", "--cluster", "acount"),
                "no column 'acount'; nearest is 'account'");
        refused(fit("likes ~ words", "--family", "poisson", "--offset", "log(folowers)"), "nearest is 'followers'");
        refused(fit("likes ~ words", "--family", "poisson", "--where", "kin = 1"), "--where 'kin = 1'", "kin");
        refused(fit("likes ~ x", "--family", "poisson", "--derive", "x = wrds"), "--derive 'x = wrds'", "words");
        refused(fit("likes ~ x", "--family", "poisson", "--derive", "x"), "'name = SQL expression'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "likes           | position 6: expected '~', found the end",
                "likes ~         | position 8: expected a column, a number or '(', found the end",
                "~ words         | position 1: expected a column",
                "likes ~ words + | position 16: expected a column",
                "likes ~ (words  | position 15: expected ')', found the end",
                "likes ~ lgo(words) | no function 'lgo' of 1 arguments; there are"
            })
    void aFormulaThatIsNone(String formula, String said) {
        refused(fit(formula, "--family", "poisson"), said);
    }

    @Test
    void clusteredErrorsNeedAColumn() {
        refused(fit("likes ~ words", "--family", "poisson", "--se", "cluster"), "need a cluster column");
    }

    @Test
    void wordsWhereNumbersAreNeeded() {
        refused(fit("text ~ words", "--family", "poisson"), "column 'text' holds words");
    }

    @Test
    void jsonIsNoTable() {
        byte[] json = "{\"y\": 1}\n{\"y\": 2}\n".getBytes(StandardCharsets.UTF_8);
        refused(Ran.proxenos(json, "fit", "-", "y ~ 1", "--family", "poisson"), "stdin is JSON");
    }

    @Test
    void aRowOfOtherLengthIsNamed() {
        byte[] uneven = "y,x\n1,2\n3\n".getBytes(StandardCharsets.UTF_8);
        refused(Ran.proxenos(uneven, "fit", "-", "y ~ x", "--family", "poisson"), "stdin: row 2 (line 3) has 1 cells");
    }
}
