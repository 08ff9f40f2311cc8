package org.proxenos.study.plan;

import java.util.List;
import org.proxenos.corpus.yaml.Place;
import org.proxenos.language.identification.LanguageIdentifier;

/** The key {@code languages:}: those that a study's texts may be in. */
final class LanguageList {
    private LanguageList() {}

    /** The languages; empty, with what is wrong noted, where they cannot be told apart. */
    static List<String> read(Place list) {
        List<String> languages = list.texts();
        try {
            LanguageIdentifier.among(languages);
            return languages;
        } catch (IllegalArgumentException wrong) {
            list.refuse(String.valueOf(wrong.getMessage()));
            return List.of();
        }
    }
}
