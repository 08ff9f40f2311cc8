package org.proxenos.coding.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Findings;
import org.proxenos.corpus.yaml.YamlText;

/** The codebook that the program brings: its files, in the order in which coders answer. */
final class BuiltInCodebook {
    /** Goes up with any change of any entry; an entry that changes gets a version of its own too. */
    private static final String VERSION = "1.0";

    private static final List<String> PARTS = List.of(
            "1-message.yaml",
            "2-criticism.yaml",
            "3-enemy-and-order.yaml",
            "4-frames.yaml",
            "5-action.yaml",
            "6-city.yaml",
            "7-every-message.yaml",
            "8-measures.yaml");

    /** The codebook. */
    static final Codebook READ = read();

    private BuiltInCodebook() {}

    private static Codebook read() {
        Findings findings = Findings.of("the built-in codebook");
        List<Variable> variables = new ArrayList<>();
        for (String part : PARTS) {
            YamlText.compose(resource(part), part, findings.inFile(part))
                    .flatMap(root -> Entries.of(root, List.of("variables")))
                    .flatMap(entries -> entries.need("variables"))
                    .flatMap(Entries::named)
                    .ifPresent(entries -> entries.all()
                            .forEach((name, place) -> new VariableEntry(VERSION)
                                    .added(name, place)
                                    .ifPresent(variables::add)));
        }
        Order.problems(variables).forEach((name, found) -> found.forEach(p -> findings.add(Optional.empty(), name, p)));
        return findings.unlessFaulty(() -> new Codebook(VERSION, variables))
                .orElseThrow(problems -> new IllegalStateException(
                        problems.stream().map(p -> p.text()).collect(Collectors.joining("\n"))));
    }

    private static String resource(String name) {
        try (InputStream stream = BuiltInCodebook.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read " + name, lost);
        }
    }
}
