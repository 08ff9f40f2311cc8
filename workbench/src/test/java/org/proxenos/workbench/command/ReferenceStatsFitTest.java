package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.SharedData;

/**
 * {@code quine} and {@code sicily} of {@code expected-R-4.2.2.txt} (R 4.2.2, MASS 7.3-58.2, sandwich 3.0.2) from the command
 * line. Both programs stop when the deviance changes by less than 1e-8, so coefficients agree to about six digits.
 */
final class ReferenceStatsFitTest {
    private static final double RELATIVE = 2e-5;
    private static final Pattern ROW = Pattern.compile("(.+?)" + "\\s+([-+]?\\d[-+.\\de]*)".repeat(4));

    private static JsonNode fit(String file, String formula, String... options) {
        List<Object> words =
                new ArrayList<>(List.of("fit", SharedData.file("reference-stats/" + file), formula, "--json"));
        words.addAll(List.of(options));
        Ran ran = Ran.proxenos(words.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.json();
    }

    /** The table below a heading: term to estimate, standard error, statistic and p. */
    private static Map<String, double[]> table(String heading) throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file("reference-stats/expected-R-4.2.2.txt"));
        int at = lines.indexOf(heading);
        assertThat(at).as(heading).isNotNegative();
        Map<String, double[]> terms = new LinkedHashMap<>();
        for (String line : lines.subList(at + 2, lines.size())) {
            Matcher row = ROW.matcher(line);
            if (!row.matches()) {
                break;
            }
            double[] numbers = new double[4];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = Double.parseDouble(row.group(i + 2));
            }
            terms.put(row.group(1), numbers);
        }
        assertThat(terms).isNotEmpty();
        return terms;
    }

    private static void holds(JsonNode fit, String heading) throws IOException {
        List<double[]> expected = new ArrayList<>(table(heading).values());
        assertThat(fit.get("terms")).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            JsonNode term = fit.get("terms").get(i);
            String name = term.get("term").asText();
            String[] fields = {"estimate", "se", "statistic", "p"};
            for (int f = 0; f < fields.length; f++) {
                double wanted = expected.get(i)[f];
                // p falls steeply in the statistic, whose sixth digit is not R's to the last.
                double tolerance = fields[f].equals("p") ? 1e-2 * wanted + 1e-12 : RELATIVE * Math.abs(wanted) + 1e-7;
                assertThat(term.get(fields[f]).asDouble())
                        .as(name + " " + fields[f])
                        .isCloseTo(wanted, within(tolerance));
            }
        }
    }

    private static Offset<Double> digits(int decimals) {
        return within(0.5000001 * Math.pow(10, -decimals));
    }

    @Test
    void quineByNegativeBinomial() throws IOException {
        JsonNode fit = fit("quine.csv", "Days ~ Eth + Sex + Age + Lrn", "--family", "negbin");
        holds(fit, "# quine: glm.nb(Days ~ Eth + Sex + Age + Lrn), treatment contrasts");
        assertThat(fit.get("terms"))
                .extracting(t -> t.get("term").asText())
                .containsExactly("(Intercept)", "EthN", "SexM", "AgeF1", "AgeF2", "AgeF3", "LrnSL");
        assertThat(fit.get("theta").asDouble()).isCloseTo(1.274892646, digits(5));
        assertThat(fit.get("thetaSe").asDouble()).isCloseTo(0.161035179, within(1e-6));
        assertThat(2 * fit.get("logLik").asDouble()).isCloseTo(-1093.151018, digits(5));
        assertThat(fit.get("aic").asDouble()).isCloseTo(1109.151018, digits(5));
        assertThat(fit.get("deviance").asDouble()).isCloseTo(167.9518004, within(1e-3));
    }

    @Test
    void quineWithRobustErrors() {
        JsonNode fit = fit("quine.csv", "Days ~ Eth + Sex + Age + Lrn", "--family", "negbin", "--se", "robust");
        double[] expected = {
            0.2212376388, 0.1482002643, 0.1551682018, 0.2604425696, 0.2511257489, 0.2534015877, 0.1981968523
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(fit.get("terms").get(i).get("se").asDouble()).isCloseTo(expected[i], within(1e-6));
        }
        assertThat(fit.get("standardErrors").asText()).isEqualTo("hc0");
    }

    @Test
    void quineOfTheHelpPageOfMass() throws IOException {
        JsonNode fit = fit("quine.csv", "Days ~ Sex/(Age + Eth*Lrn)", "--family", "negbin");
        holds(fit, "# quine: glm.nb(Days ~ Sex/(Age + Eth*Lrn)) [MASS help page]");
        assertThat(fit.get("theta").asDouble()).isCloseTo(1.597990733, digits(5));
        assertThat(2 * fit.get("logLik").asDouble()).isCloseTo(-1063.025022, digits(5));
    }

    @Test
    void quineByPoissonAndQuasiPoisson() throws IOException {
        JsonNode poisson = fit("quine.csv", "Days ~ Eth + Sex + Age + Lrn", "--family", "poisson");
        holds(poisson, "# quine: poisson, same main effects");
        assertThat(poisson.get("deviance").asDouble()).isCloseTo(1696.706552, digits(6));
        assertThat(poisson.get("dispersion").asDouble()).isCloseTo(13.16684263, within(1e-6));
        JsonNode quasi = fit("quine.csv", "Days ~ Eth + Sex + Age + Lrn", "--family", "quasipoisson");
        assertThat(quasi.get("terms").get(0).get("se").asDouble()).isCloseTo(0.2347100040, within(1e-7));
        assertThat(quasi.get("logLik").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; poisson; smokban + time; 0.894376508; 0.8646864166; 0.925086046; 1",
                "2; quasipoisson; smokban + time; 0.894376508; 0.8391890034; 0.9531933031; 3.559194632",
                "3; quasipoisson; smokban + time + s1 + c1 + s2 + c2; 0.8850715472; 0.8394009553; 0.93322701; 2.262186415",
                "4; quasipoisson; smokban + time + s1 + c1 + s2 + c2 + smokban:I(time - 36); 0.8764644178; 0.8267532093;"
                        + " 0.9291646733; 2.274562545"
            })
    void sicilyStepByStep(
            int model, String family, String terms, double ratio, double low, double high, double dispersion)
            throws IOException {
        JsonNode fit = fit(
                "sicily.csv",
                "aces ~ " + terms,
                "--family",
                family,
                "--offset",
                "log(stdpop)",
                "--derive",
                "s1 = sin(2 * pi() * month / 12)",
                "--derive",
                "c1 = cos(2 * pi() * month / 12)",
                "--derive",
                "s2 = sin(4 * pi() * month / 12)",
                "--derive",
                "c2 = cos(4 * pi() * month / 12)");
        holds(fit, "# sicily model %d ".formatted(model));
        JsonNode ban = fit.get("terms").get(1);
        assertThat(ban.get("ratio").asDouble()).isCloseTo(ratio, within(1e-8));
        assertThat(ban.get("ratioLow").asDouble()).isCloseTo(low, within(1e-7));
        assertThat(ban.get("ratioHigh").asDouble()).isCloseTo(high, within(1e-7));
        if (model > 1) {
            // R takes the weights of its last step but one.
            assertThat(fit.get("dispersion").asDouble()).isCloseTo(dispersion, within(1e-5));
        }
    }

    @Test
    void sicilyWithNeweyWestErrors() {
        JsonNode fit = fit(
                "sicily.csv",
                "aces ~ smokban + time",
                "--family",
                "poisson",
                "--offset",
                "log(stdpop)",
                "--se",
                "hac",
                "--lag",
                "3");
        double[] expected = {0.0192068810514, 0.0319959413304, 0.0007746348898};
        for (int i = 0; i < expected.length; i++) {
            assertThat(fit.get("terms").get(i).get("se").asDouble()).isCloseTo(expected[i], within(1e-8));
        }
    }
}
