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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.SharedData;

/** {@code agree}; both matrices of framework G2 are the standard examples of Krippendorff (2011). */
final class AgreeCommandTest {
    private static final double[] THREE_BY_FIFTEEN = {.6914, .8067, .8108, .8089};
    private static final double[] FOUR_BY_TWELVE = {.7434, .8154, .8491, .7974};
    private static final List<String> THREE =
            List.of("* * * * * 3 4 1 2 1 1 3 3 * 3", "1 * 2 1 3 3 4 3 * * * * * * *", "* * 2 1 3 4 4 * 2 1 1 3 3 * 4");
    private static final List<String> FOUR = List.of(
            "1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *");

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One row a code. */
    private static String longTable(List<String> coders) {
        StringBuilder table = new StringBuilder("unit,coder,value\n");
        for (int c = 0; c < coders.size(); c++) {
            String[] codes = coders.get(c).split(" ", -1);
            for (int u = 0; u < codes.length; u++) {
                table.append(u + 1)
                        .append(',')
                        .append((char) ('A' + c))
                        .append(',')
                        .append(codes[u])
                        .append('\n');
            }
        }
        return table.toString();
    }

    /** One row a unit. */
    private static String wideTable(List<String> coders) {
        StringBuilder table = new StringBuilder("unit");
        for (int c = 0; c < coders.size(); c++) {
            table.append(',').append((char) ('A' + c));
        }
        List<String[]> codes = coders.stream().map(c -> c.split(" ", -1)).toList();
        for (int u = 0; u < codes.get(0).length; u++) {
            int unit = u;
            table.append('\n').append(u + 1).append(',');
            table.append(codes.stream().map(c -> c[unit]).collect(Collectors.joining(",")));
        }
        return table.append('\n').toString();
    }

    /** One row a coder. */
    private static String rowsOfCoders(List<String> coders) {
        StringBuilder table = new StringBuilder("coder");
        for (int u = 1; u <= coders.get(0).split(" ", -1).length; u++) {
            table.append(",u").append(u);
        }
        for (int c = 0; c < coders.size(); c++) {
            table.append('\n')
                    .append((char) ('A' + c))
                    .append(',')
                    .append(coders.get(c).replace(' ', ','));
        }
        return table.append('\n').toString();
    }

    private static JsonNode only(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json()).hasSize(1);
        return ran.json().get(0);
    }

    private static void alphas(JsonNode variable, double[] expected) {
        List<Double> alphas = new ArrayList<>();
        for (String level : List.of("nominal", "ordinal", "interval", "ratio")) {
            alphas.add(variable.get("alpha").get(level).asDouble());
        }
        for (int i = 0; i < expected.length; i++) {
            // The framework prints four decimals.
            assertThat(alphas.get(i)).isCloseTo(expected[i], within(0.0000501));
        }
    }

    @Test
    void bothMatricesInEveryLayout() {
        alphas(only(Ran.proxenos(bytes(longTable(THREE)), "agree", "-", "--json")), THREE_BY_FIFTEEN);
        alphas(only(Ran.proxenos(bytes(wideTable(THREE)), "agree", "-", "--wide", "--json")), THREE_BY_FIFTEEN);
        alphas(only(Ran.proxenos(bytes(rowsOfCoders(THREE)), "agree", "-", "--transpose", "--json")), THREE_BY_FIFTEEN);
        alphas(only(Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--json")), FOUR_BY_TWELVE);
        alphas(only(Ran.proxenos(bytes(wideTable(FOUR)), "agree", "-", "--wide", "--json")), FOUR_BY_TWELVE);
        alphas(only(Ran.proxenos(bytes(rowsOfCoders(FOUR)), "agree", "-", "--transpose", "--json")), FOUR_BY_TWELVE);
    }

    @Test
    void theFileOfFourObservers() {
        Path file = SharedData.file("reference-stats/krippendorff-4x12.csv");
        JsonNode variable = only(Ran.proxenos("agree", file, "--transpose", "--level", "ordinal", "--json"));
        alphas(variable, FOUR_BY_TWELVE);
        assertThat(variable.get("coders").asInt()).isEqualTo(4);
        assertThat(variable.get("units").asInt()).isEqualTo(11);
        assertThat(variable.get("pairable").asInt()).isEqualTo(40);
    }

    @Test
    void theShapeOfTheJson() {
        JsonNode variable = only(Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--json"));
        List<String> names = new ArrayList<>();
        variable.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .startsWith(
                        "variable",
                        "level",
                        "units",
                        "coders",
                        "pairable",
                        "alpha",
                        "low",
                        "high",
                        "percentAgreement",
                        "gate");
        assertThat(variable.get("variable").asText()).isEqualTo("value");
        assertThat(variable.get("level").asText()).isEqualTo("nominal");
        assertThat(variable.get("gate").asText()).isEqualTo("locked");
    }

    @Test
    void theLevelIsThatOfIntervalAndGate() {
        JsonNode nominal = only(Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--json"));
        JsonNode interval = only(Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--level", "interval", "--json"));
        assertThat(interval.get("level").asText()).isEqualTo("interval");
        assertThat(interval.get("high").asDouble())
                .isNotEqualTo(nominal.get("low").asDouble());
        assertThat(interval.get("low").asDouble())
                .isLessThan(.8491)
                .isNotEqualTo(nominal.get("low").asDouble());
    }

    @Test
    void theGateLooksAtTheLowerEndUnlessToldOtherwise() {
        Ran strict = Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--level", "interval", "--json");
        Ran conventional = Ran.proxenos(
                bytes(longTable(FOUR)), "agree", "-", "--level", "interval", "--gate", "conventional", "--json");
        assertThat(only(strict).get("low").asDouble()).isLessThan(.667);
        assertThat(only(strict).get("gate").asText()).isEqualTo("locked");
        assertThat(only(conventional).get("gate").asText()).isEqualTo("rely");
    }

    @Test
    void theSeedFixesTheIntervalAndIsOneByDefault() {
        String plain =
                Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--json").out();
        assertThat(Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--seed", "1", "--json")
                        .out())
                .isEqualTo(plain);
        assertThat(Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--seed", "2", "--json")
                        .out())
                .isNotEqualTo(plain);
    }

    @Test
    void anAlphaThatCannotBeComputedIsNull() {
        String words = "unit,coder,value\n1,a,yes\n1,b,yes\n2,a,no\n2,b,no\n3,a,no\n3,b,yes\n";
        JsonNode alpha =
                only(Ran.proxenos(bytes(words), "agree", "-", "--json")).get("alpha");
        assertThat(alpha.get("nominal").isNull()).isFalse();
        assertThat(alpha.get("interval").isNull()).isTrue();
        assertThat(alpha.get("ratio").isNull()).isTrue();
        String same = "unit,coder,value\n1,a,1\n1,b,1\n2,a,1\n2,b,1\n";
        JsonNode constant = only(Ran.proxenos(bytes(same), "agree", "-", "--json"));
        assertThat(constant.get("alpha").get("nominal").isNull()).isTrue();
        assertThat(constant.get("low").isNull()).isTrue();
        assertThat(constant.get("gate").asText()).isEqualTo("locked");
    }

    @Test
    void eachVariableIsOneObjectAndOneCanBeChosen() {
        String table = """
                unit,variable,coder,value
                1,criticism,a,1
                1,criticism,b,1
                2,criticism,a,0
                2,criticism,b,0
                1,intensity,a,3
                1,intensity,b,4
                2,intensity,a,0
                2,intensity,b,1
                """;
        JsonNode both = Ran.proxenos(bytes(table), "agree", "-", "--json").json();
        assertThat(both).extracting(v -> v.get("variable").asText()).containsExactly("criticism", "intensity");
        assertThat(both).extracting(v -> v.get("level").asText()).containsExactly("nominal", "ordinal");
        Ran one = Ran.proxenos(bytes(table), "agree", "-", "--variable", "intensity", "--json");
        assertThat(only(one).get("variable").asText()).isEqualTo("intensity");
    }

    @Test
    void aStudysCodesAreTheTablesInItsFolder() throws IOException {
        Path study = folder.resolve("study");
        Ran.proxenos("init", study);
        Ran none = Ran.proxenos("agree", study);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no codes by people").contains("unit,variable,coder,value");
        Files.writeString(
                study.resolve("codes/one.csv"), "unit,variable,coder,value\n1,stance,ana,for\n2,stance,ana,against\n");
        Files.writeString(
                study.resolve("codes/two.csv"), "unit,variable,coder,value\n1,stance,ben,for\n2,stance,ben,against\n");
        JsonNode variable = only(Ran.proxenos("agree", study, "--json"));
        assertThat(variable.get("variable").asText()).isEqualTo("stance");
        assertThat(variable.get("coders").asInt()).isEqualTo(2);
        assertThat(variable.get("alpha").get("nominal").asDouble()).isEqualTo(1);
    }

    @Test
    void whatWasSettledTogetherIsNoCodersCode() {
        String table = "unit,coder,value\n1,a,1\n1,b,1\n2,a,0\n2,b,1\n1,adjudicated,1\n2,adjudicated,1\n";
        assertThat(only(Ran.proxenos(bytes(table), "agree", "-", "--json"))
                        .get("coders")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aRowThatCannotBeUsedIsNamedAndCostsNothingElse() {
        String table = "unit,coder,value\n1,a,1\n1,b,1\n2,a,0\n2,b,0\n2,b,1\n,a,1\n";
        Ran ran = Ran.proxenos(bytes(table), "agree", "-", "--json");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .contains("stdin:5 value: the same coder coded this unit before")
                .contains("stdin:6 unit");
        assertThat(ran.json().get(0).get("alpha").get("nominal").asDouble()).isEqualTo(1);
    }

    @Test
    void theTableForReadersSaysLevelIntervalAndGate() {
        Ran ran = Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", "--level", "ordinal");
        assertThat(ran.out())
                .contains("ordinal")
                .contains("0.7434")
                .contains("0.8154")
                .contains("locked")
                .contains("rely from .800");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--level, ordnal, ordinal", "--gate, strct, strict"})
    void anUnknownWordIsAnsweredWithTheNearest(String option, String given, String nearest) {
        Ran ran = Ran.proxenos(bytes(longTable(FOUR)), "agree", "-", option, given);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("'" + given + "'; nearest is '" + nearest + "'")
                .doesNotContain("\tat ");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void anUnknownVariableOrColumnIsAnsweredWithThoseThereAre() {
        String table = "unit,variable,coder,value\n1,criticism,a,1\n1,criticism,b,1\n";
        Ran variable = Ran.proxenos(bytes(table), "agree", "-", "--variable", "critisism");
        assertThat(variable.code()).isEqualTo(2);
        assertThat(variable.err()).contains("no variable 'critisism'; nearest is 'criticism'");
        Ran column = Ran.proxenos(bytes("unit,who,value\n1,a,1\n"), "agree", "-");
        assertThat(column.code()).isEqualTo(2);
        assertThat(column.err()).contains("no column 'coder'").contains("who");
    }
}
