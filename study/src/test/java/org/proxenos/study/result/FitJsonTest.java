package org.proxenos.study.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;

class FitJsonTest {
    private static final ModelSpec SPEC =
            ModelSpec.of("reposts ~ criticism", Family.NEGBIN).clusteredBy("account_id");

    @Test
    void aFitHasTheNamesThatScriptsRelyOn() throws Exception {
        JsonNode json = new ObjectMapper().readTree(FitJson.of(fit(), Map.of("program", "0.1.0")));

        assertThat(json.fieldNames())
                .toIterable()
                .contains(
                        "family",
                        "n",
                        "terms",
                        "theta",
                        "thetaSe",
                        "logLik",
                        "aic",
                        "dispersion",
                        "clusters",
                        "converged",
                        "warnings",
                        "provenance",
                        "df");
        assertThat(json.path("terms").get(1).fieldNames())
                .toIterable()
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
        assertThat(json.path("terms").get(1).path("ratio").doubleValue()).isEqualTo(Math.exp(0.5));
        assertThat(json.path("provenance").path("program").textValue()).isEqualTo("0.1.0");
    }

    @Test
    void whatIsNoNumberBecomesNull() throws Exception {
        JsonNode json = new ObjectMapper().readTree(FitJson.of(fit(), Map.of()));

        assertThat(json.path("aic").isNull()).isTrue();
        assertThat(json.path("clusters").intValue()).isEqualTo(7);
    }

    @Test
    void aFailedFitSaysWhyAndHasNoTerms() throws Exception {
        JsonNode json =
                new ObjectMapper().readTree(FitJson.of(new Fit.Failed(SPEC, "criticism is constant"), Map.of()));

        assertThat(json.path("converged").booleanValue()).isFalse();
        assertThat(json.path("terms")).isEmpty();
        assertThat(json.path("reason").textValue()).isEqualTo("criticism is constant");
    }

    private static Fit fit() {
        return new Fit.Converged(
                SPEC,
                40,
                List.of(
                        new Fit.Term("(Intercept)", 1, .1, 10, 0, .8, 1.2, 39),
                        new Fit.Term("criticism", .5, .1, 5, 1e-4, .3, .7, 39)),
                OptionalDouble.of(2),
                OptionalDouble.of(.3),
                -100,
                Double.NaN,
                1.1,
                40,
                OptionalInt.of(7),
                OptionalDouble.of(6),
                0,
                OptionalDouble.of(-900),
                List.of(List.of(.01, 0.), List.of(0., .01)),
                List.of());
    }
}
