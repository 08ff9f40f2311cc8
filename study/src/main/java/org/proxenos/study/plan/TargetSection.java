package org.proxenos.study.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Findings;
import org.proxenos.corpus.yaml.Place;
import org.proxenos.corpus.yaml.YamlText;

/** A list of targets, in targets.yaml or in place. */
final class TargetSection {
    private static final List<String> KEYS = List.of("id", "kind", "government_of", "aliases", "handles");

    private TargetSection() {}

    /** The targets of a file, which is a list, or has a list under {@code targets:}. */
    static List<Target> readFile(String yaml, String name, Findings findings) {
        return YamlText.compose(yaml, name, findings.inFile(name))
                .map(root -> root.isList()
                        ? read(root)
                        : Entries.of(root, List.of("targets"))
                                .flatMap(e -> e.need("targets"))
                                .map(TargetSection::read)
                                .orElse(List.of()))
                .orElse(List.of());
    }

    /** The targets of a list. */
    static List<Target> read(Place list) {
        List<Target> targets = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Place place : list.items()) {
            Optional<Target> target = target(place);
            target.ifPresent(targets::add);
            target.filter(t -> !ids.add(t.id())).ifPresent(t -> place.refuse("a second target '" + t.id() + "'"));
        }
        return targets;
    }

    private static Optional<Target> target(Place place) {
        List<String> kinds =
                Arrays.stream(Target.Kind.values()).map(Target.Kind::code).toList();
        return Entries.of(place, KEYS).flatMap(entries -> {
            Optional<String> id = entries.need("id").flatMap(Place::text);
            Optional<Target.Kind> kind = entries.need("kind")
                    .flatMap(p -> p.oneOf(kinds))
                    .map(k -> Target.Kind.valueOf(k.toUpperCase(Locale.ROOT)));
            List<String> aliases =
                    entries.find("aliases").map(TargetSection::aliases).orElse(List.of());
            List<String> handles = entries.texts("handles").stream()
                    .map(h -> h.startsWith("@") ? h.substring(1) : h)
                    .toList();
            String governmentOf = entries.text("government_of").orElse(null);
            if (aliases.isEmpty() && handles.isEmpty()) {
                place.refuse("a target without aliases or handles can never be found");
            }
            return id.isPresent() && kind.isPresent()
                    ? Optional.of(new Target(id.get(), kind.get(), governmentOf, aliases, handles))
                    : Optional.empty();
        });
    }

    /** Aliases in a list, or in a list for each language. */
    private static List<String> aliases(Place place) {
        if (place.isScalar() || place.isList()) {
            return WordEntries.read(place);
        }
        return Entries.named(place).stream()
                .flatMap(e -> e.all().values().stream())
                .flatMap(p -> WordEntries.read(p).stream())
                .distinct()
                .toList();
    }
}
