package org.proxenos.language.identification;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says which of some languages a text is in. Safe from several threads, which then share what was found.
 *
 * <p>Nothing is said of a text with too few letters once addresses, names of accounts, numbers and emoji are left out.
 */
public final class LanguageIdentifier {
    /** Texts whose language is remembered; copies of a text come in waves. */
    private static final int MOST_KNOWN = 1 << 14;

    private final List<String> candidates;
    private final Map<String, Identified> known = new ConcurrentHashMap<>();

    private LanguageIdentifier(List<String> candidates) {
        this.candidates = candidates;
    }

    /** All languages that the model tells apart. */
    public static LanguageIdentifier ofAll() {
        return new LanguageIdentifier(List.of());
    }

    /**
     * Only these languages: whatever a text is in, one of them is said.
     *
     * @param languages codes of ISO 639, any that platforms write; empty: all that the model tells apart
     * @throws IllegalArgumentException for a language that the model does not know, or a single one
     */
    public static LanguageIdentifier among(List<String> languages) {
        for (String language : languages) {
            if (!LanguageCodes.KNOWN.contains(LanguageCodes.of(language))) {
                throw new IllegalArgumentException(
                        "no language '%s'; there are %s".formatted(language, String.join(" ", languages())));
            }
        }
        List<String> codes =
                languages.stream().map(LanguageCodes::of).distinct().toList();
        if (codes.size() == 1) {
            throw new IllegalArgumentException(
                    "one language, '%s', leaves nothing to identify; name two or more".formatted(codes.get(0)));
        }
        return new LanguageIdentifier(codes);
    }

    /** The codes of all languages that can be told apart, sorted. */
    public static List<String> languages() {
        return LanguageCodes.KNOWN;
    }

    /** The likeliest language of a text; empty where there is too little text to tell. */
    public Optional<Identified> identify(String text) {
        String words = Wording.of(text);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Identified before = known.get(words);
        if (before != null) {
            return Optional.of(before);
        }
        Identified found = ask(words);
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(words, found);
        return Optional.of(found);
    }

    private Identified ask(String words) {
        NgramModel model = NgramModel.shared();
        double[] probabilities = model.probabilities(words);
        BitSet asked = asked(model);
        double all = 0;
        int best = asked.nextSetBit(0);
        for (int i = best; i >= 0; i = asked.nextSetBit(i + 1)) {
            all += probabilities[i];
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        return new Identified(model.languages().get(best), probabilities[best] / all);
    }

    private BitSet asked(NgramModel model) {
        BitSet asked = new BitSet(model.languages().size());
        for (int i = 0; i < model.languages().size(); i++) {
            asked.set(
                    i,
                    candidates.isEmpty()
                            || candidates.contains(model.languages().get(i)));
        }
        return asked;
    }
}
