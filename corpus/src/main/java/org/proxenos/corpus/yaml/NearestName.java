package org.proxenos.corpus.yaml;

import java.util.Collection;
import org.proxenos.corpus.source.Nearest;

/** The known name that a misspelt one probably stands for. */
public final class NearestName {
    private NearestName() {}

    /** A hint that names the nearest known name, and all of them where even that is far. */
    public static String hint(String given, Collection<String> known) {
        return Nearest.find(given, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> "; the nearest is '" + Nearest.of(given, known) + "'"
                        + (known.size() > 1 ? " of " + String.join(", ", known) : ""));
    }
}
