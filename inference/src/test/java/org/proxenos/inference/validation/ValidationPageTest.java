package org.proxenos.inference.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our numbers beside those of R and of papers, all within the tolerance that stands in the row; and the page that says so. */
class ValidationPageTest {
    private static final String BEGIN = "<!-- this table is written by ValidationPageTest -->\n";
    private static final String END = "<!-- end of the table -->";
    private static final String HEAD = """
        | model or test | data | quantity | ours | reference | difference | tolerance and why | origin |
        |---|---|---|---|---|---|---|---|
        """;
    private static final Path PAGE = Path.of(System.getProperty("proxenos.root"), "docs", "reference", "validation.md");

    private static final List<Row> ROWS = Stream.of(
                    ModelRows.rows(), ErrorRows.rows(), TestRows.rows(), NumberRows.rows())
            .flatMap(rows -> rows)
            .toList();

    @Test
    void everyNumberLiesWithinTheToleranceOfItsRow() {
        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ROWS).allMatch(Row::holds);
    }

    @Test
    void thePageShowsTheseNumbers() throws IOException {
        String table = ROWS.stream().map(row -> row.markdown() + "\n").collect(Collectors.joining("", HEAD, ""));
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("proxenos.write")) {
            Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
            return;
        }
        assertThat(page.substring(begin, end))
                .as("a number or a row has changed; write the table anew: mvn -q -Dquick test -pl inference"
                        + " -Dtest=ValidationPageTest -Dproxenos.write=true")
                .isEqualTo(table);
    }
}
