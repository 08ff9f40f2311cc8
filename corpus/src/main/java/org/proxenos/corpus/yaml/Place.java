package org.proxenos.corpus.yaml;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.proxenos.corpus.source.Nearest;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A place in a YAML file. Whatever is asked of it and is not there is noted, and the reading goes on.
 *
 * @param key the path that leads here
 * @param node what stands here
 * @param findings where problems are noted
 */
public record Place(String key, Node node, Findings findings) {
    /** Notes a problem and has no value. */
    public <T> Optional<T> refuse(String message) {
        findings.add(node.getStartMark(), key, message);
        return Optional.empty();
    }

    /** Whether a key was written without a value. */
    public boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A text that is more than blanks. */
    public Optional<String> text() {
        return anyText().flatMap(t -> t.isBlank() ? refuse("must not be empty") : Optional.of(t));
    }

    /** A text, blank or not. */
    public Optional<String> anyText() {
        if (!(node instanceof ScalarNode scalar) || isNothing()) {
            return refuse("a text is wanted, not " + kind());
        }
        return Optional.of(scalar.getValue());
    }

    public Optional<Long> whole() {
        return text().flatMap(t -> {
            try {
                return Optional.of(Long.parseLong(t));
            } catch (NumberFormatException notWhole) {
                return refuse("'" + t + "' is not a whole number");
            }
        });
    }

    public Optional<Boolean> flag() {
        return text().flatMap(t -> switch (t) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> refuse("'" + t + "' is neither true nor false");
        });
    }

    public Optional<Instant> time() {
        return text().flatMap(t -> {
            Optional<Instant> time = WrittenTime.find(t);
            return time.isPresent()
                    ? time
                    : refuse("'" + t + "' is no time; write 2017-06-01 or 2017-06-01T19:00:00Z (UTC)");
        });
    }

    /** One of the allowed words. */
    public Optional<String> oneOf(Collection<String> allowed) {
        return text().flatMap(t -> allowed.contains(t)
                ? Optional.of(t)
                : refuse("'" + t + "' is not one of " + String.join(", ", allowed) + suggestion(t, allowed)));
    }

    private static String suggestion(String given, Collection<String> allowed) {
        return Nearest.find(given, allowed)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** The elements of a list. */
    public List<Place> items() {
        if (!(node instanceof SequenceNode sequence)) {
            refuse("a list is wanted, not " + kind());
            return List.of();
        }
        List<Place> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Place(key + "[" + items.size() + "]", item, findings));
        }
        return items;
    }

    /** The texts of a list; a text alone is a list of one. */
    public List<String> texts() {
        return placesOfTexts().stream().flatMap(p -> p.text().stream()).toList();
    }

    /** The places of the texts of a list; a text alone is a list of one. */
    public List<Place> placesOfTexts() {
        return isScalar() && !isNothing() ? List.of(this) : items();
    }

    /** What stands here, in words. */
    public String kind() {
        if (isNothing()) {
            return "nothing";
        }
        return isScalar() ? "'" + ((ScalarNode) node).getValue() + "'" : isList() ? "a list" : "keys with values";
    }
}
