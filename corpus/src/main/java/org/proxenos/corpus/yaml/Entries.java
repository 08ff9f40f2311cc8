package org.proxenos.corpus.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Keys with values. A key that is unknown or written twice is noted; a key without a value counts as absent. */
public final class Entries {
    private final Place place;
    private final Map<String, Place> values = new LinkedHashMap<>();

    private Entries(Place place) {
        this.place = place;
    }

    /** The entries here, of which every key must be known. */
    public static Optional<Entries> of(Place place, List<String> known) {
        return named(place).map(entries -> {
            List<String> unknown = new ArrayList<>(entries.values.keySet());
            unknown.removeAll(known);
            unknown.forEach(key -> entries.refuseKey(key, "unknown key" + NearestName.hint(key, known)));
            return entries;
        });
    }

    /** The entries here, under any names. */
    public static Optional<Entries> named(Place place) {
        if (!(place.node() instanceof MappingNode mapping)) {
            return place.refuse("keys with values are wanted, not " + place.kind());
        }
        Entries entries = new Entries(place);
        mapping.getValue().forEach(entries::add);
        return Optional.of(entries);
    }

    private void add(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
            new Place(place.key(), tuple.getKeyNode(), place.findings()).refuse("a key must be a word");
            return;
        }
        String path = pathOf(name.getValue());
        if (values.containsKey(name.getValue())) {
            new Place(path, name, place.findings()).refuse("written twice; keep one of them");
            return;
        }
        values.put(name.getValue(), new Place(path, tuple.getValueNode(), place.findings()));
    }

    private String pathOf(String name) {
        return place.key().isEmpty() ? name : place.key() + "." + name;
    }

    /** Notes a problem at a key rather than at its value. */
    public void refuseKey(String name, String message) {
        MappingNode mapping = (MappingNode) place.node();
        mapping.getValue().stream()
                .filter(t ->
                        t.getKeyNode() instanceof ScalarNode s && s.getValue().equals(name))
                .findFirst()
                .ifPresent(t -> new Place(pathOf(name), t.getKeyNode(), place.findings()).refuse(message));
    }

    /** Where these entries stand. */
    public Place place() {
        return place;
    }

    /** All keys that have a value, in file order. */
    public Map<String, Place> all() {
        Map<String, Place> some = new LinkedHashMap<>(values);
        some.values().removeIf(Place::isNothing);
        return some;
    }

    public Optional<Place> find(String key) {
        return Optional.ofNullable(values.get(key)).filter(p -> !p.isNothing());
    }

    /** The value of a key that must be there. */
    public Optional<Place> need(String key) {
        Optional<Place> found = find(key);
        return found.isPresent() ? found : new Place(pathOf(key), place.node(), place.findings()).refuse("is missing");
    }

    public Optional<String> text(String key) {
        return find(key).flatMap(Place::text);
    }

    public List<String> texts(String key) {
        return find(key).map(Place::texts).orElse(List.of());
    }
}
