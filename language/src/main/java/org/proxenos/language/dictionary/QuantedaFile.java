package org.proxenos.language.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Nested lists in YAML, as quanteda and Newsmap write them: maps are categories, lists and words their terms. */
final class QuantedaFile {
    private static final int DEEPEST = 50;

    private final Terms terms = new Terms();
    private final String file;

    private QuantedaFile(String file) {
        this.file = file;
    }

    static Dictionary read(String text, String file) {
        Object root;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file)
                    .setMaxAliasesForCollections(10)
                    .build();
            root = new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            String reason = String.valueOf(e.getMessage());
            throw new IllegalArgumentException("%s is no YAML: %s".formatted(file, reason.strip()), e);
        }
        if (!(root instanceof Map)) {
            throw new IllegalArgumentException(file + ": categories with lists of words are wanted");
        }
        QuantedaFile reading = new QuantedaFile(file);
        reading.take(root, List.of());
        return reading.terms.dictionary(file);
    }

    private void take(@Nullable Object node, List<String> path) {
        if (path.size() > DEEPEST) {
            throw new IllegalArgumentException(file + ": categories are nested too deep");
        }
        if (node instanceof Map<?, ?> categories) {
            categories.forEach((name, inner) -> {
                List<String> below = new ArrayList<>(path);
                below.add(String.valueOf(name));
                take(inner, below);
            });
        } else if (node instanceof Iterable<?> words) {
            words.forEach(word -> take(word, path));
        } else if (node != null && !path.isEmpty()) {
            terms.addNested(path, node.toString());
        }
    }
}
