package org.proxenos.coding.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.coder.Catalogue;

class MeasureCardTest {
    private static final List<String> PARTS = List.of(
            "**Definition.**",
            "**Rule.**",
            "**Source.**",
            "**Languages.**",
            "**Unit and range.**",
            "## Validity",
            "## Limits",
            "**Licence");

    @Test
    void everyCoderHasACardWithEveryPart() throws IOException {
        for (String coder : Catalogue.coders().keySet()) {
            List<String> lines = MeasureCard.of(coder).lines();
            assertThat(lines.get(0)).isEqualTo("# " + coder);
            for (String part : PARTS) {
                assertThat(lines).as(coder).anyMatch(line -> line.startsWith(part));
            }
        }
    }

    @Test
    void everyCardIsOfACoderAndListed() throws IOException {
        Path contents = MeasureCard.file("README");
        try (Stream<Path> cards = Files.list(contents.resolveSibling(""))) {
            List<String> names = cards.map(card -> card.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README"))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(Catalogue.coders().keySet());
            names.forEach(name -> assertThat(contents).content().contains("(" + name + ".md)"));
        }
    }
}
