package org.proxenos.corpus.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML as a tree with line numbers. Nothing is ever built from it but texts, so no tag can name a class. */
public final class YamlText {
    /** Aliases of lists and maps that a file may use; more is taken for an attempt to fill the memory. */
    private static final int MOST_ALIASES = 50;

    /** Levels of nesting; a study needs five. */
    private static final int DEEPEST = 30;

    private YamlText() {}

    /** The root of the file; what is wrong with the YAML itself is noted. */
    public static Optional<Place> compose(String yaml, String label, Findings findings) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(label)
                .setUseMarks(true)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .build();
        try {
            checkDepth(settings, withoutMark(yaml));
            Optional<Node> root = new Compose(settings).composeString(withoutMark(yaml));
            if (root.isEmpty()) {
                findings.add(Optional.empty(), "", "the file is empty");
            }
            return root.map(node -> new Place("", node, findings));
        } catch (MarkedYamlEngineException broken) {
            findings.add(broken.getProblemMark(), "", "not readable as YAML: " + oneLine(broken.getProblem()));
        } catch (YamlEngineException refused) {
            findings.add(Optional.empty(), "", "not readable as YAML: " + oneLine(refused.getMessage()));
        }
        return Optional.empty();
    }

    /** Refuses deep nesting before the tree is built, which would need a stack as deep. */
    private static void checkDepth(LoadSettings settings, String yaml) {
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw new ComposerException("nested more than " + DEEPEST + " levels deep", event.getStartMark());
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static String withoutMark(String yaml) {
        return yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s+", " ");
    }
}
