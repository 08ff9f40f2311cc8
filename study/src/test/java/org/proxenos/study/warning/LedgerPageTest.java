package org.proxenos.study.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code docs/guide/reading-the-ledger.md} explains every warning that there is, and no other. */
class LedgerPageTest {
    @Test
    void everyWarningIsExplained() throws Exception {
        Path page = Path.of(System.getProperty("proxenos.root"), "docs", "guide", "reading-the-ledger.md");
        List<String> explained = Files.readAllLines(page).stream()
                .filter(line -> line.matches("\\| W[0-9]+ \\|.*"))
                .map(line -> line.substring(2, line.indexOf(' ', 2)))
                .toList();
        assertThat(explained)
                .containsExactlyElementsOf(
                        Arrays.stream(Warning.values()).map(Warning::name).toList());
    }
}
