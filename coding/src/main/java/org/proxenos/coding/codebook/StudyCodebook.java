package org.proxenos.coding.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Findings;
import org.proxenos.corpus.yaml.NearestName;
import org.proxenos.corpus.yaml.Place;
import org.proxenos.corpus.yaml.YamlText;

/** A study's codebook.yaml: part of the built-in codebook, with changes and additions. */
final class StudyCodebook {
    private static final List<String> KEYS = List.of("version", "use", "change", "add");

    private final Codebook builtIn;
    private final List<String> names;
    private final List<Variable> variables;
    private final Map<String, Place> places = new HashMap<>();

    private StudyCodebook(Codebook builtIn) {
        this.builtIn = builtIn;
        this.names = builtIn.variables().stream().map(Variable::name).toList();
        this.variables = new ArrayList<>(builtIn.variables());
    }

    static Optional<Codebook> read(String yaml, String fileName, Codebook builtIn, Findings findings) {
        return YamlText.compose(yaml, fileName, findings)
                .flatMap(root -> Entries.of(root, KEYS))
                .map(entries -> new StudyCodebook(builtIn).with(entries));
    }

    private Codebook with(Entries entries) {
        entries.find("use").ifPresent(this::use);
        entries.find("change").ifPresent(this::change);
        entries.find("add").ifPresent(this::add);
        Order.problems(variables).forEach((name, found) -> {
            Place place = places.getOrDefault(name, entries.place());
            found.forEach(problem -> place.refuse(name + " is asked only if something holds: " + problem));
        });
        return new Codebook(entries.text("version").orElse(builtIn.version()), variables);
    }

    /** Keeps what is named, and what machines measure, which costs nobody anything. */
    private void use(Place list) {
        List<String> wanted = new ArrayList<>();
        for (Place place : list.placesOfTexts()) {
            place.text().filter(name -> known(place, name)).ifPresent(name -> {
                wanted.add(name);
                places.put(name, place);
            });
        }
        variables.removeIf(v -> v.isAsked() && !wanted.contains(v.name()));
    }

    private void change(Place map) {
        Entries.named(map)
                .ifPresent(entries -> entries.all().forEach((name, place) -> {
                    if (!known(place, name)) {
                        return;
                    }
                    int index = index(name);
                    if (index < 0) {
                        place.refuse("'" + name + "' is not taken; name it in use: too");
                        return;
                    }
                    places.put(name, place);
                    new VariableEntry(builtIn.version())
                            .changed(variables.get(index), place)
                            .ifPresent(changed -> variables.set(index, changed));
                }));
    }

    private void add(Place map) {
        Entries.named(map)
                .ifPresent(entries -> entries.all().forEach((name, place) -> {
                    if (names.contains(name)) {
                        place.refuse("'" + name
                                + "' is in the built-in codebook; write it under change:, or take another name");
                        return;
                    }
                    places.put(name, place);
                    new VariableEntry("1").added(name, place).ifPresent(variables::add);
                }));
    }

    private boolean known(Place place, String name) {
        if (names.contains(name)) {
            return true;
        }
        place.refuse("the built-in codebook has no variable '" + name + "'" + NearestName.hint(name, names));
        return false;
    }

    private int index(String name) {
        return variables.stream().map(Variable::name).toList().indexOf(name);
    }
}
