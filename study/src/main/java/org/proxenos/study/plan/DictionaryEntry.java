package org.proxenos.study.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.NearestName;
import org.proxenos.corpus.yaml.Place;
import org.proxenos.language.dictionary.Dictionaries;
import org.proxenos.language.dictionary.Dictionary;

/**
 * An entry {@code {name: care, dictionary: mfd2.dic, category: care.virtue}}: one category of a dictionary as a word list;
 * without a category all of them, each under the name, a low line and its own name.
 */
final class DictionaryEntry {
    private final Map<WordList, Place> lists = new LinkedHashMap<>();

    private DictionaryEntry() {}

    static DictionaryEntry read(Entries entries, Function<String, Optional<String>> siblings) {
        DictionaryEntry entry = new DictionaryEntry();
        Optional<Place> name = entries.need("name");
        entries.need("dictionary")
                .ifPresent(place -> entry.dictionary(place, siblings)
                        .ifPresent(dictionary -> name.ifPresent(n -> entry.categories(n, dictionary, entries))));
        return entry;
    }

    /** Passes each list on, with the place to complain at. */
    void forEach(BiConsumer<Place, WordList> taker) {
        lists.forEach((list, place) -> taker.accept(place, list));
    }

    private Optional<Dictionary> dictionary(Place place, Function<String, Optional<String>> siblings) {
        return place.text().flatMap(file -> {
            Optional<String> text = siblings.apply(file);
            if (text.isEmpty()) {
                return place.refuse("there is no file '" + file + "' in the study's folder");
            }
            try {
                return Optional.of(Dictionaries.read(text.get(), file));
            } catch (IllegalArgumentException e) {
                return place.refuse(String.valueOf(e.getMessage()));
            }
        });
    }

    private void categories(Place name, Dictionary dictionary, Entries entries) {
        List<String> known = List.copyOf(dictionary.categories().keySet());
        Optional<Place> place = entries.find("category");
        List<String> wanted = place.isEmpty()
                ? known
                : place.flatMap(p -> category(p, known)).stream().toList();
        String language = entries.text("language").orElse("en");
        for (String category : wanted) {
            name.text().ifPresent(given -> {
                String full = place.isPresent() ? given : given + "_" + snake(category);
                if (CoderSection.NAME.matcher(full).matches()) {
                    List<String> words =
                            dictionary.lexicon(full, language, category).entries();
                    lists.put(new WordList(full, language, words), name);
                } else {
                    name.refuse("'" + full + "' must be lower_snake_case, to serve as a name in formulas");
                }
            });
        }
    }

    private static Optional<String> category(Place place, List<String> known) {
        return place.text()
                .flatMap(category -> known.contains(category)
                        ? Optional.of(category)
                        : place.refuse("no category '%s'%s; there are %s"
                                .formatted(category, NearestName.hint(category, known), String.join(", ", known))));
    }

    /** {@code Care.Virtue} becomes {@code care_virtue}. */
    private static String snake(String category) {
        return category.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }
}
