package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.SharedData;

/**
 * The models of framework G1 from the command line alone, the file as published: R 4.2.2, MASS 7.3-58.2, {@code glm.nb} and
 * {@code lm}. Each number is held to the last digit printed there.
 */
final class TwitterRatioFitTest {
    private static final String OWN = "text NOT LIKE 'RT @%'";
    private static final String AFTER =
            OWN + " AND strptime(created_at, '%m/%d/%y %H:%M') >= TIMESTAMP '2017-01-20 00:00:00'";
    private static final List<String> DERIVED = List.of(
            "out = len(regexp_extract_all(text, '(?i)\\b(democrats?|dems?|hillary|clinton|obama|schumer|pelosi|fake news"
                    + "|media|obamacare)\\b'))",
            "link = regexp_matches(text, 'https?://')",
            "ex = contains(text, '!')",
            "nw = len(regexp_extract_all(text, '[^ \\t\\n\\r\\f\\v]+'))",
            "xyz = len(regexp_extract_all(text, '(?i)[xyz]'))");
    private static final String FOUR = "out + link + ex + nw";

    private static JsonNode fit(String formula, String family) {
        List<Object> words =
                new ArrayList<>(List.of("fit", SharedData.file("trump-obama-ratio/realDonaldTrump.csv.gz")));
        words.addAll(List.of(formula, "--family", family, "--where", AFTER, "--json"));
        DERIVED.forEach(column -> words.addAll(List.of("--derive", column)));
        Ran ran = Ran.proxenos(words.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).isEmpty();
        return ran.json();
    }

    private static JsonNode term(JsonNode fit, String name) {
        for (JsonNode term : fit.get("terms")) {
            if (term.get("term").asText().equals(name)) {
                return term;
            }
        }
        throw new AssertionError("no term " + name);
    }

    private static void holds(JsonNode node, String field, String printed) {
        holds(node, field, printed, 0.5000001);
    }

    private static void holds(JsonNode node, String field, String printed, double digits) {
        int point = printed.indexOf('.');
        int decimals = point < 0 ? 0 : printed.length() - point - 1;
        assertThat(node.get(field).asDouble())
                .as(field)
                .isCloseTo(Double.parseDouble(printed), within(digits * Math.pow(10, -decimals)));
    }

    @ParameterizedTest
    @CsvSource({
        "retweets, (Intercept), 9.94817, .05134",
        "retweets, out, .04590, .02022",
        "retweets, link, -.27674, .02931",
        "retweets, ex, .02628, .02513",
        "retweets, nw, -.00054, .00215",
        "replies, (Intercept), 9.95753, .06345",
        "replies, out, .17471, .02498",
        "replies, link, -.66862, .03623",
        "replies, ex, .14470, .03106",
        "replies, nw, .00180, .00266"
    })
    void coefficientsAndErrorsOfTheCountModels(String response, String name, String estimate, String se) {
        JsonNode term = term(fit(response + " ~ " + FOUR, "negbin"), name);
        holds(term, "estimate", estimate);
        holds(term, "se", se);
    }

    @ParameterizedTest
    @CsvSource({
        "retweets, 4.197484, .141869, -17048.76, 34109.52, 1.04697, 1.00630, 1.08929",
        "replies, 2.747834, .0912006, -17386.13, 34784.27, 1.19091, 1.13399, 1.25067"
    })
    void thetaLikelihoodAndRateRatios(
            String response,
            String theta,
            String thetaSe,
            String logLik,
            String aic,
            String ratio,
            String low,
            String high) {
        JsonNode fit = fit(response + " ~ " + FOUR, "negbin");
        holds(fit, "theta", theta);
        holds(fit, "thetaSe", thetaSe);
        holds(fit, "logLik", logLik);
        holds(fit, "aic", aic);
        JsonNode term = term(fit, "out");
        holds(term, "ratio", ratio);
        holds(term, "ratioLow", low);
        holds(term, "ratioHigh", high);
        assertThat(fit.get("n").asInt()).isEqualTo(1624);
        assertThat(fit.get("converged").asBoolean()).isTrue();
    }

    @Test
    void aPoissonModelIsFarFromTheseCounts() {
        JsonNode fit = fit("retweets ~ " + FOUR, "poisson");
        holds(fit, "logLik", "-4566777");
        holds(fit, "dispersion", "10454.4");
    }

    @ParameterizedTest
    @CsvSource({"retweets, 1.0769, 1.0371, 1.1182", "replies, 1.2458, 1.1848, 1.3099"})
    void leastSquaresOfTheLogs(String response, String ratio, String low, String high) {
        JsonNode term = term(fit("log(%s + 1) ~ %s".formatted(response, FOUR), "gaussian"), "out");
        holds(term, "ratio", ratio);
        holds(term, "ratioLow", low);
        holds(term, "ratioHigh", high);
    }

    @ParameterizedTest
    @CsvSource({"retweets, .98491, .96966, 1.00040", "replies, .99092, .97198, 1.01024"})
    void thePlaceboOfRareLetters(String response, String ratio, String low, String high) {
        JsonNode term = term(fit("%s ~ xyz + %s".formatted(response, FOUR), "negbin"), "xyz");
        holds(term, "ratio", ratio);
        holds(term, "ratioLow", low);
        // The printed 1.01024 took 1.96 for the quantile; with 1.95996 the end is 1.0102347, which would print 1.01023.
        holds(term, "ratioHigh", high, 0.53);
    }

    @Test
    void theRowsAreThoseOfTheRecipe() {
        JsonNode fit = fit("retweets ~ " + FOUR, "poisson");
        JsonNode provenance = fit.get("provenance");
        assertThat(provenance.get("rows").asInt()).isEqualTo(1624);
        assertThat(provenance.get("file").asText()).isEqualTo("realDonaldTrump.csv.gz");
        assertThat(provenance.get("sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(provenance.get("where").asText()).isEqualTo(AFTER);
        Ran own = Ran.proxenos(
                "fit",
                SharedData.file("trump-obama-ratio/realDonaldTrump.csv.gz"),
                "retweets ~ 1",
                "--family",
                "poisson",
                "--where",
                OWN,
                "--json");
        assertThat(own.json().get("n").asInt()).isEqualTo(2878);
    }
}
