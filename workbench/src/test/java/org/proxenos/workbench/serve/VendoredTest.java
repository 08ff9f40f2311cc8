package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of others in the source tree are what {@code build-rules/vendored.tsv} says they are, and all are in it. */
final class VendoredTest {
    private static final Path ROOT = Path.of(System.getProperty("proxenos.root"));

    private static List<List<String>> listed() throws IOException {
        return Files.readAllLines(ROOT.resolve("build-rules/vendored.tsv")).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    @Test
    void everyFileHasItsHash() throws IOException, NoSuchAlgorithmException {
        for (List<String> line : listed()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ROOT.resolve(line.get(0))));
            assertThat(HexFormat.of().formatHex(digest)).as(line.get(0)).isEqualTo(line.get(5));
        }
    }

    @Test
    void everyMinifiedFileIsListed() throws IOException {
        List<String> names = listed().stream()
                .map(line -> line.get(0))
                .filter(name -> name.endsWith(".min.js"))
                .toList();
        try (Stream<Path> workbench = Files.walk(ROOT.resolve("workbench/src"));
                Stream<Path> report = Files.walk(ROOT.resolve("report/src"))) {
            assertThat(Stream.concat(workbench, report)
                            .map(ROOT::relativize)
                            .map(path -> path.toString().replace('\\', '/'))
                            .filter(path -> path.endsWith(".min.js")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }
}
