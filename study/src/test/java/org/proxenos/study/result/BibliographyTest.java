package org.proxenos.study.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BibliographyTest {
    @Test
    void everyEntryStandsInTheProjectsReferencesToo() throws Exception {
        String docs = Files.readString(Path.of(System.getProperty("proxenos.root"), "docs", "references.bib"));

        assertThat(Bibliography.entries()).isNotEmpty();
        assertThat(Bibliography.entries().values())
                .allSatisfy(entry -> assertThat(docs).contains(entry));
    }

    @Test
    void aKeyWithoutAnEntryIsRefused() {
        assertThatThrownBy(() -> Bibliography.of(List.of("nobody1900")))
                .hasMessageContaining("nobody1900")
                .hasMessageContaining("asdourian2020");
    }
}
