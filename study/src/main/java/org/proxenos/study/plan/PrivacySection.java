package org.proxenos.study.plan;

import java.util.List;
import java.util.Optional;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Place;

/**
 * The part {@code privacy:} of study.yaml.
 *
 * @param showsCitizens whether a report may show citizens' words
 * @param pseudonyms whether accounts get pseudonyms; empty where nothing is said
 */
record PrivacySection(boolean showsCitizens, Optional<Boolean> pseudonyms) {
    private static final PrivacySection USUAL = new PrivacySection(false, Optional.empty());

    static PrivacySection read(Entries entries) {
        return entries.find("privacy")
                .flatMap(place -> Entries.of(place, List.of("show_citizens", "pseudonyms")))
                .map(keys -> new PrivacySection(
                        keys.find("show_citizens").flatMap(Place::flag).orElse(false),
                        keys.find("pseudonyms").flatMap(Place::flag)))
                .orElse(USUAL);
    }
}
