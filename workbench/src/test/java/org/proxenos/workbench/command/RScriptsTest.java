package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.workbench.Ran;

/**
 * Scripts that {@code fit --show-r} printed were run in R; what R printed stands in {@code show-r.txt}, a line a model: formula, family,
 * options, and of each term R's estimate and error. The data, {@code show-r.csv}, are made by {@code golden/data.R} of inference.
 */
class RScriptsTest {
    /** polr and glmmTMB stop at six digits or so; what they lose in the estimate shows in the error. */
    private static final double TOLERANCE = 2e-5;

    private static final byte[] DATA = read("show-r.csv");

    static Stream<String> models() {
        return new String(read("show-r.txt"), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatTheScriptGivesInRIsWhatFitGives(String line) {
        String[] parts = line.split("\t", -1);
        JsonNode fit = Ran.proxenos(DATA, words(parts, "--json")).json();
        int compared = 0;
        for (String term : parts[3].split("; ", -1)) {
            String[] expected = term.split(" (?=\\S+ \\S+$)| (?=\\S+$)", -1);
            for (JsonNode found : fit.get("terms")) {
                if (found.get("term").asText().equals(expected[0])) {
                    assertClose(found.get("estimate").asDouble(), Double.parseDouble(expected[1]), 1);
                    assertClose(found.get("se").asDouble(), Double.parseDouble(expected[2]), 0);
                    compared++;
                }
            }
        }
        assertThat(compared).as(line).isEqualTo(parts[3].split("; ", -1).length).isGreaterThan(1);
    }

    /** Of the value, or of 1 where an estimate is smaller. */
    private static void assertClose(double ours, double theirs, double least) {
        assertThat(Math.abs(ours - theirs) / Math.max(least, Math.abs(theirs))).isLessThan(TOLERANCE);
    }

    @Test
    void theScriptsOfTheseModelsAreThoseThatWereRun() {
        String zeros = script("z ~ a + b | a", "--family", "zinb", "--cluster", "g", "--se", "cr1s");
        assertThat(zeros)
                .contains("m <- zeroinfl(z ~ a + b | a, data = d, dist = \"negbin\"")
                .contains("w * log(ifelse(y == 0, q + (1 - q) * f, (1 - q) * f))")
                .contains("V <- A %*% crossprod(rowsum(S, d$g)) %*% A * G / (G - 1) * (n - 1) / (n - K)");
        assertThat(script("y ~ a + b | a", "--family", "hurdle", "--se", "hac", "--lag", "2"))
                .contains("for (l in seq_len(2))", "(1 - l / 3) * (C + t(C))");
        assertThat(script("cbind(k, m) ~ a + b", "--family", "betabinomial", "--weights", "w"))
                .contains("w <- with(d, w)", "lbeta(y[, 1] + mu * last");
        assertThat(script("y ~ a + b", "--family", "negbin", "--fixed", "g", "--cluster", "g"))
                .contains("K <- length(coef(m)) - sum(", "type = \"HC0\") * (n - 1) / (n - K)");
        assertThat(script("o ~ a + b", "--family", "ordinal", "--se", "hc1")).contains("- length(m$zeta))");
        assertThat(script("ly ~ a + b + (1 | g)", "--family", "gaussian"))
                .contains("glmmTMB(ly ~ a + b + (1 | g), data = d, family = gaussian)");
    }

    /** How many there are, and how far apart they may be, stands in the docs. */
    @Test
    void theDocsSayHowManyWereRun() throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("proxenos.root")).resolve("docs/reference/validation.md"));
        assertThat(page.replaceAll("\\s+", " "))
                .contains("the scripts of %d models were run in R".formatted(models().count()), "2e-5");
    }

    private static String script(String formula, String... options) {
        List<String> words = new ArrayList<>(List.of("fit", "-", formula));
        words.addAll(List.of(options));
        words.add("--show-r");
        return Ran.proxenos(DATA, words.toArray()).out();
    }

    private static Object[] words(String[] parts, String last) {
        List<Object> words = new ArrayList<>(List.of("fit", "-", parts[0], "--family", parts[1]));
        words.addAll(List.of(parts[2].isEmpty() ? new String[0] : parts[2].split(" ", -1)));
        words.add(last);
        return words.toArray();
    }

    private static byte[] read(String name) {
        try (InputStream file = Objects.requireNonNull(RScriptsTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
