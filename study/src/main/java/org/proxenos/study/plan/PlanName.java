package org.proxenos.study.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.proxenos.corpus.yaml.Place;

/** Short names that become parts of file names. */
final class PlanName {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private PlanName() {}

    static Optional<String> read(Place place) {
        return place.text()
                .flatMap(name -> NAME.matcher(name).matches()
                        ? Optional.of(name)
                        : place.refuse("'" + name
                                + "' must be letters, digits, '.', '_' and '-' only, since files are named so"));
    }
}
