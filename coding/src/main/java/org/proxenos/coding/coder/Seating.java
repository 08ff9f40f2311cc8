package org.proxenos.coding.coder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Panel;
import org.proxenos.corpus.source.Nearest;
import org.proxenos.language.identification.LanguageIdentifier;
import org.proxenos.language.lexicon.Lexica;
import org.proxenos.language.lexicon.Lexicon;

/** Builds one panel: from names to coders, and from coders to the word lists that must be matched. */
final class Seating {
    private final Map<String, Lexicon> own = new LinkedHashMap<>();
    private final List<Lexicon> matched = new ArrayList<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<String> languages;
    private boolean sentiment;

    Seating(List<Lexicon> lexica, List<String> targetAliases, List<String> topic, List<String> languages) {
        this.languages = List.copyOf(languages);
        lexica.forEach(this::own);
        if (!targetAliases.isEmpty()) {
            own.put(Catalogue.TARGET, Lexicon.of(Catalogue.TARGET, "mul", targetAliases));
        }
        if (!topic.isEmpty()) {
            own.put(Catalogue.TOPIC, Lexicon.of(Catalogue.TOPIC, "mul", topic));
        }
    }

    Panel seat(Set<String> names) {
        List<Coder> coders = new ArrayList<>();
        List<Panel.Grouping> groupings = new ArrayList<>();
        for (String name : names) {
            if (name.equals(Catalogue.NEAR_DUPLICATES)) {
                groupings.add(NearDuplicateCoder.grouping(name));
            } else {
                coders.add(coder(name, names));
            }
        }
        @Nullable Lexica lexica = matched.isEmpty() ? null : Lexica.of(matched);
        return new SeatedPanel(coders, groupings, sentiment, lexica);
    }

    private void own(Lexicon lexicon) {
        String name = lexicon.name();
        if (Catalogue.coders().containsKey(name) && !Catalogue.isSeed(name)) {
            throw new IllegalArgumentException(
                    "a word list cannot have the name of the coder '" + name + "'; give it another");
        }
        if (own.put(name, lexicon) != null) {
            throw new IllegalArgumentException("two word lists have the name '" + name + "'");
        }
    }

    private Coder coder(String name, Set<String> names) {
        if (own.containsKey(name) || Catalogue.isSeed(name)) {
            return new LexiconCoder(name, place(name));
        }
        return switch (name) {
            case Catalogue.VADER -> sentiment(name);
            case Catalogue.CRITICISM -> criticism(name);
            case Catalogue.COMMON_ENEMY -> commonEnemy(name, names);
            case Catalogue.LANGUAGE -> new LanguageCoder(name, LanguageIdentifier.among(languages));
            default -> surface(name);
        };
    }

    private Coder sentiment(String name) {
        sentiment = true;
        return new SentimentCoder(name);
    }

    private Coder criticism(String name) {
        sentiment = true;
        return new CriticismCoder(name, place(Catalogue.TARGET));
    }

    private Coder commonEnemy(String name, Set<String> names) {
        List<Integer> enemy = new ArrayList<>();
        boolean targets = own.containsKey(Catalogue.TARGET);
        if (names.contains("adversary") || !targets) {
            enemy.add(place("adversary"));
        }
        if (targets) {
            enemy.add(place(Catalogue.TARGET));
        }
        return new CommonEnemyCoder(name, enemy, place("harm"), place("we"));
    }

    private Coder surface(String name) {
        for (SurfaceCoder coder : Catalogue.SURFACE) {
            if (coder.name().equals(name)) {
                return coder;
            }
        }
        if (Catalogue.coders().containsKey(name)) {
            throw missing(name);
        }
        Set<String> known = new LinkedHashSet<>(Catalogue.coders().keySet());
        known.addAll(own.keySet());
        throw new IllegalArgumentException(
                "no coder '%s'; did you mean '%s'? There are %s".formatted(name, Nearest.of(name, known), known));
    }

    private int place(String name) {
        return places.computeIfAbsent(name, n -> {
            Lexicon lexicon = own.get(n);
            if (lexicon == null && !Catalogue.isSeed(n)) {
                throw missing(n);
            }
            matched.add(lexicon == null ? Lexicon.seed(n) : lexicon);
            return matched.size() - 1;
        });
    }

    private static IllegalArgumentException missing(String name) {
        boolean topic = name.equals(Catalogue.TOPIC);
        String needed =
                topic ? "the words of a topic (event: topic: in study.yaml)" : "targets (targets: in study.yaml)";
        return new IllegalArgumentException("the coder '%s' needs %s, and none are given".formatted(name, needed));
    }
}
