package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real files beside the project hold no field of X that the readers do not know. */
class RealFilesTest {
    @Test
    void noFieldOfXIsUnknownInFilesOfItsTime() throws IOException {
        for (String folder : List.of("payloads/x-api-v2", "payloads/twitter-v1.1")) {
            try (Stream<Path> files = Files.list(SharedExports.path(folder))) {
                for (Path file : files.filter(f -> !f.toString().matches(".*(README.md|empty.json)"))
                        .toList()) {
                    assertThat(SharedExports.read(folder + "/" + file.getFileName()).unknown)
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
        assertThat(SharedExports.read("rtweet-timelines/toomey.csv.gz").unknown)
                .as("a column that somebody put beside rtweet's")
                .containsOnlyKeys("senator");
        assertThat(SharedExports.read("payloads/tool-exports/twitwi-tweet-export.csv").unknown)
                .isEmpty();
        assertThat(SharedExports.read("payloads/tool-exports/twitwi-tweet-export.jsonl").unknown)
                .isEmpty();
    }
}
