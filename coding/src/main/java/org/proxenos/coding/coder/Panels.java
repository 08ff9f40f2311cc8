package org.proxenos.coding.coder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proxenos.coding.Panel;
import org.proxenos.language.lexicon.Lexicon;

/** Seats machine coders on panels. */
public final class Panels {
    private Panels() {}

    /**
     * The panel of a study.
     *
     * <p>In this order: the named coders; the study's own word lists; what is on the surface (url, hashtags, mentions,
     * words, exclamation, xyz), always; target and topic where their words are given; criticism where sentiment and
     * targets are there; common_enemy where harm, we and an enemy (adversary or targets) are; language where its
     * candidates are given. A list of the study's own takes the place of the seed list of that name.
     *
     * @param coderNames names of {@link Catalogue#coders()} or of own lists; an unknown one is refused
     * @param own word lists of the study
     * @param targetAliases how texts name the targets, as entries of a word list
     * @param topic words of the event's topic, as entries of a word list
     * @param languages that the coder language chooses from; empty: all that it knows
     */
    public static Panel of(
            List<String> coderNames,
            List<Lexicon> own,
            List<String> targetAliases,
            List<String> topic,
            List<String> languages) {
        Set<String> names = new LinkedHashSet<>(coderNames);
        own.forEach(lexicon -> names.add(lexicon.name()));
        Catalogue.SURFACE.forEach(coder -> names.add(coder.name()));
        addIf(!targetAliases.isEmpty(), Catalogue.TARGET, names);
        addIf(!topic.isEmpty(), Catalogue.TOPIC, names);
        addIf(names.containsAll(List.of(Catalogue.VADER, Catalogue.TARGET)), Catalogue.CRITICISM, names);
        boolean enemy = names.contains("adversary") || names.contains(Catalogue.TARGET);
        addIf(enemy && names.containsAll(List.of("harm", "we")), Catalogue.COMMON_ENEMY, names);
        addIf(!languages.isEmpty(), Catalogue.LANGUAGE, names);
        return only(new ArrayList<>(names), own, targetAliases, topic, languages);
    }

    /** A panel of the named coders and of no other, in the order named. */
    public static Panel only(
            List<String> coderNames,
            List<Lexicon> own,
            List<String> targetAliases,
            List<String> topic,
            List<String> languages) {
        return new Seating(own, targetAliases, topic, languages).seat(new LinkedHashSet<>(coderNames));
    }

    /** A panel of the named coders of {@link Catalogue#coders()} and of no other, with no study behind it. */
    public static Panel only(List<String> coderNames) {
        return only(coderNames, List.of(), List.of(), List.of(), List.of());
    }

    private static void addIf(boolean condition, String name, Set<String> names) {
        if (condition) {
            names.add(name);
        }
    }
}
