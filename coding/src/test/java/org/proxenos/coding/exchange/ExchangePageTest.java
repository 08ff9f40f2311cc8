package org.proxenos.coding.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/codes.md} says which format keeps what, and it is so. */
final class ExchangePageTest {
    @Test
    void theTableOfFieldsIsTheCodes() throws IOException {
        List<String> page =
                Files.readAllLines(Path.of(System.getProperty("proxenos.root"), "docs", "reference", "codes.md"));
        assertThat(page)
                .contains("| format | "
                        + Arrays.stream(Field.values()).map(Field::code).collect(Collectors.joining(" | ")) + " |");
        for (Exchange form : Exchange.values()) {
            assertThat(page)
                    .contains("| `" + form.code() + "` | "
                            + Arrays.stream(Field.values())
                                    .map(field -> form.kept().contains(field) ? "yes" : "no")
                                    .collect(Collectors.joining(" | "))
                            + " |");
        }
    }
}
