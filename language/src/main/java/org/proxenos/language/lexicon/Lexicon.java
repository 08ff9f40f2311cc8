package org.proxenos.language.lexicon;

import java.util.List;
import java.util.Locale;
import org.proxenos.language.Resource;

/**
 * A named list of what to look for in texts.
 *
 * <p>An entry is a word ({@code duty}), the beginning of words ({@code responsib*}), several words
 * ({@code white house}, {@code pull* out}), an account ({@code @POTUS}), a hashtag ({@code #ParisAgreement}) or a
 * {@code /regular expression/}. Case does not matter, curly apostrophes equal straight ones, a possessive 's may follow,
 * and a word without sign is also found as the whole of a hashtag or an account's name. Words in addresses of pages are
 * not looked at, except by regular expressions, which see the text as it stands.
 *
 * @param name lower_snake_case
 * @param language BCP 47 code of its words
 * @param entries what to look for
 */
public record Lexicon(String name, String language, List<String> entries) {
    /** The lists that come with the software: English seeds, not validated. */
    public static final List<String> SEEDS = List.of("adversary", "we", "harm", "moral", "commit", "action");

    /** Copies the entries and refuses those that cannot be read, naming each by number. */
    public Lexicon {
        entries = List.copyOf(entries);
        for (int i = 0; i < entries.size(); i++) {
            check(name, i + 1, entries.get(i));
        }
    }

    /** A list of that name and language. */
    public static Lexicon of(String name, String language, List<String> entries) {
        return new Lexicon(name, language, entries);
    }

    /** One of the {@link #SEEDS}. */
    public static Lexicon seed(String name) {
        if (!SEEDS.contains(name)) {
            throw new IllegalArgumentException("no word list '" + name + "'; there are " + SEEDS);
        }
        List<String> lines = Resource.lines(Lexicon.class, name + ".tsv");
        return of(name, "en", lines.stream().map(line -> line.split("\t", 2)[0]).toList());
    }

    /** Whether a text can be an entry of a list. */
    public static boolean isEntry(String text) {
        try {
            Entry.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(String name, int number, String entry) {
        try {
            Entry.parse(entry);
        } catch (IllegalArgumentException e) {
            String message = "word list '%s', entry %d ('%s'): %s";
            throw new IllegalArgumentException(message.formatted(name, number, entry, reason(e)), e);
        }
    }

    private static String reason(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message).toLowerCase(Locale.ROOT);
    }
}
