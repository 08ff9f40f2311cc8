package org.proxenos.inference.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

class FormulaTest {
    @Test
    void columnsAndTheirNamesAreThoseOfRsModelMatrix() {
        for (String[] row : Golden.read().rows("columns")) {
            Design design = Design.of(Formula.parse("y " + row[1]), List.of(), Golden.frame());
            assertThat(design.names()).as(row[1]).containsExactly(row[2].split(","));
            String[] sums = row[3].split(",", -1);
            for (int j = 0; j < sums.length; j++) {
                double sum = 0;
                for (int i = 0; i < design.rows(); i++) {
                    sum += (i + 1) * design.column(j)[i];
                }
                assertThat(sum).as(row[1] + " " + row[2]).isCloseTo(Double.parseDouble(sums[j]), within(1e-3));
            }
        }
    }

    @Test
    void nestedTermsAreOrderedAsOnTheHelpPageOfMass() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("Sex", Column.of(new String[] {"F", "M", "F", "M"}));
        columns.put("Age", Column.of(new String[] {"F0", "F1", "F1", "F0"}));
        columns.put("Eth", Column.of(new String[] {"A", "N", "A", "N"}));
        columns.put("Days", Column.of(new double[] {1, 2, 3, 4}));
        assertThat(Design.of(Formula.parse("Days ~ Sex/(Age*Eth)"), List.of(), Frame.of(columns))
                        .names())
                .containsExactly(
                        "(Intercept)",
                        "SexM",
                        "SexF:AgeF1",
                        "SexM:AgeF1",
                        "SexF:EthN",
                        "SexM:EthN",
                        "SexF:AgeF1:EthN",
                        "SexM:AgeF1:EthN");
    }

    @Test
    void arithmeticFollowsPrecedenceAndKeepsItsText() {
        Design design = design("log(y + 1) ~ I(-x^2/4 + 2 * x) + log1p(x) + sqrt(abs(x - 5)) + `odd name` + factor(k)");
        assertThat(design.names())
                .containsExactly(
                        "(Intercept)",
                        "I(-x^2/4 + 2 * x)",
                        "log1p(x)",
                        "sqrt(abs(x - 5))",
                        "`odd name`",
                        "factor(k)10");
        assertThat(design.column(1)).containsExactly(1.75, 3, 3.75);
        assertThat(design.response()[1]).isEqualTo(Math.log(3));
        assertThat(design.column(5)).containsExactly(1, 0, 1);
    }

    @Test
    void rowsWithAMissingValueAreDroppedAndCounted() {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("y", Column.of(new double[] {1, Double.NaN, 3, 4}));
        columns.put("x", Column.of(new @org.jspecify.annotations.Nullable String[] {"a", "rare", null, "b"}));
        Design design = Design.of(Formula.parse("y ~ x"), List.of(), Frame.of(columns));
        assertThat(design.dropped()).isEqualTo(2);
        // The level that only a dropped row has is gone too, as in R.
        assertThat(design.names()).containsExactly("(Intercept)", "xb");
    }

    @Test
    void anUnknownColumnIsNamedWithItsNearest() {
        assertThatThrownBy(() -> design("y ~ od"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column 'od'")
                .hasMessageContaining("[y, x, k, odd name]");
        assertThatThrownBy(() -> design("y ~ `odd nam`")).hasMessageContaining("did you mean 'odd name'?");
    }

    @Test
    void aSyntaxErrorSaysWhere() {
        assertThatThrownBy(() -> design("y ~ x +")).hasMessageContaining("position 8: expected a column");
        assertThatThrownBy(() -> design("y x")).hasMessageContaining("position 3: expected '~', found 'x'");
        assertThatThrownBy(() -> design("y ~ (x")).hasMessageContaining("expected ')', found the end");
        assertThatThrownBy(() -> design("y ~ x ? 2")).hasMessageContaining("position 7: '?' is not understood");
        assertThatThrownBy(() -> design("y ~ `x")).hasMessageContaining("backtick");
        assertThatThrownBy(() -> design("y ~ 3")).hasMessageContaining("no term");
        assertThatThrownBy(() -> design("y ~ sine(x)")).hasMessageContaining("no function 'sine'");
    }

    @Test
    void theLogOfZeroIsReportedNotDropped() {
        Design design = design("y ~ log(x - 1)");
        assertThat(design.dropped()).isZero();
        assertThat(design.findInfinite())
                .hasValueSatisfying(text -> assertThat(text).startsWith("log(x - 1) is infinite in 1 rows"));
    }

    @Test
    void neededColumnsAreKnownWithoutData() {
        assertThat(Formula.parse("log(a + b) ~ c * factor(d) - 1", "log(e)").columns())
                .containsExactly("a", "b", "c", "d", "e");
    }

    private static Design design(String formula) {
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("y", Column.of(new double[] {1, 2, 3}));
        columns.put("x", Column.of(new double[] {1, 2, 3}));
        columns.put("k", Column.of(new double[] {10, 9, 10}));
        columns.put("odd name", Column.of(new double[] {1, 2, 4}));
        return Design.of(Formula.parse(formula), List.of(), Frame.of(columns));
    }
}
