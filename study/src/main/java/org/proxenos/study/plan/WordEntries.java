package org.proxenos.study.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.proxenos.corpus.yaml.Place;

/** Entries of a word list: words, {@code word*}, several words, {@code /regular expression/}. */
final class WordEntries {
    private WordEntries() {}

    /** The entries of a list; an entry alone is a list of one. */
    static List<String> read(Place place) {
        return place.placesOfTexts().stream().flatMap(p -> entry(p).stream()).toList();
    }

    private static Optional<String> entry(Place place) {
        return place.text().flatMap(entry -> {
            if (!entry.startsWith("/")) {
                return Optional.of(entry);
            }
            int end = entry.lastIndexOf('/');
            String flags = entry.substring(end + 1);
            if (end < 2 || !(flags.isEmpty() || flags.equals("i"))) {
                return place.refuse("a regular expression is written /expression/ or /expression/i");
            }
            try {
                Pattern.compile(entry.substring(1, end));
                // Case never matters, so the flag says nothing that a word list must be told.
                return Optional.of(entry.substring(0, end + 1));
            } catch (PatternSyntaxException broken) {
                return place.refuse("'" + entry + "' is no regular expression: " + broken.getDescription());
            }
        });
    }
}
