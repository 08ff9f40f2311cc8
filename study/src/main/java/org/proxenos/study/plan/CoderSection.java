package org.proxenos.study.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.NearestName;
import org.proxenos.corpus.yaml.Place;
import org.proxenos.language.lexicon.Lexicon;

/** The key {@code coders:}: names of machine coders, word lists of the study's own, and dictionaries. */
final class CoderSection {
    /** Machine coders that can be named. */
    static final List<String> KNOWN = List.of(
            "vader",
            "adversary",
            "we",
            "harm",
            "moral",
            "commit",
            "action",
            "criticism",
            "common_enemy",
            "language",
            "near_duplicates",
            "url",
            "hashtags",
            "mentions",
            "words",
            "exclamation",
            "xyz");

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final List<String> names = new ArrayList<>();
    private final List<WordList> lexica = new ArrayList<>();

    private final Function<String, Optional<String>> siblings;

    private CoderSection(Function<String, Optional<String>> siblings) {
        this.siblings = siblings;
    }

    static CoderSection none() {
        return new CoderSection(name -> Optional.empty());
    }

    /**
     * Reads the list.
     *
     * @param siblings the text of a file in the study's folder, where dictionaries lie
     */
    static CoderSection read(Place list, Function<String, Optional<String>> siblings) {
        CoderSection section = new CoderSection(siblings);
        list.items().forEach(section::add);
        return section;
    }

    /** Machine coders by name, in file order; own word lists are not among them. */
    List<String> names() {
        return names;
    }

    /** The study's own word lists, in file order. */
    List<WordList> lexica() {
        return lexica;
    }

    private void add(Place place) {
        if (!place.isScalar()) {
            lexica(place);
            return;
        }
        place.text().ifPresent(name -> {
            if (!KNOWN.contains(name)) {
                place.refuse("no coder '" + name + "'" + NearestName.hint(name, KNOWN)
                        + "; a word list of your own is written {name: ..., words: [...]}, a dictionary {name:"
                        + " ..., dictionary: FILE}");
            } else if (names.contains(name) || isOwn(name)) {
                place.refuse("coder '" + name + "' is named twice");
            } else {
                names.add(name);
            }
        });
    }

    private void lexica(Place place) {
        Entries.of(place, List.of("name", "words", "language", "dictionary", "category"))
                .ifPresent(entries -> {
                    if (entries.find("dictionary").isPresent()
                            && entries.find("words").isEmpty()) {
                        DictionaryEntry.read(entries, siblings).forEach(this::addDictionary);
                    } else {
                        entries.find("dictionary")
                                .ifPresent(p -> p.refuse("there are words beside it; give one of them"));
                        entries.find("category").ifPresent(p -> p.refuse("only a dictionary has categories"));
                        lexicon(entries).ifPresent(lexica::add);
                    }
                });
    }

    private void addDictionary(Place place, WordList list) {
        if (isTaken(list.name())) {
            place.refuse("there is a coder '" + list.name() + "' already");
        } else {
            lexica.add(list);
        }
    }

    private Optional<WordList> lexicon(Entries entries) {
        Optional<String> name = entries.need("name").flatMap(this::ownName);
        Optional<Place> words = entries.need("words");
        List<String> read = words.map(WordEntries::read).orElse(List.of());
        if (words.filter(Place::isList).isPresent() && read.isEmpty()) {
            words.get().refuse("a word list needs at least one word");
        }
        String language = entries.text("language").orElse("en");
        return name.map(n -> new WordList(n, language, read));
    }

    private Optional<String> ownName(Place place) {
        return place.text().flatMap(name -> {
            if (!NAME.matcher(name).matches()) {
                return place.refuse("'" + name + "' must be lower_snake_case, to serve as a name in formulas");
            }
            return isTaken(name) ? place.refuse("there is a coder '" + name + "' already") : Optional.of(name);
        });
    }

    /** A list of the study's own may take the place of a seed list, as another case has another adversary. */
    private boolean isTaken(String name) {
        boolean fixed = KNOWN.contains(name) && !Lexicon.SEEDS.contains(name);
        return fixed || names.contains(name) || isOwn(name);
    }

    private boolean isOwn(String name) {
        return lexica.stream().anyMatch(l -> l.name().equals(name));
    }
}
