package org.proxenos.coding.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The card of a coder in {@code docs/measures}, which prints what is measured here. */
record MeasureCard(String coder, List<String> lines) {
    static MeasureCard of(String coder) throws IOException {
        return new MeasureCard(coder, Files.readAllLines(file(coder)));
    }

    static Path file(String coder) {
        return Path.of(System.getProperty("proxenos.root"), "docs", "measures", coder + ".md");
    }

    /** Fails unless the card has this line, word for word. */
    void prints(String line) {
        assertThat(lines).as("docs/measures/" + coder + ".md").contains(line);
    }
}
