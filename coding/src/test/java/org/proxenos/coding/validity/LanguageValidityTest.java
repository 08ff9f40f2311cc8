package org.proxenos.coding.validity;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.Panel;
import org.proxenos.coding.coder.Panels;

/** Languages next to those of the eight sets of tweets of XLM-T, training and validation; the card prints what comes out. */
class LanguageValidityTest {
    private static final Map<String, String> SETS = sets();

    private final List<Said> all = new ArrayList<>();

    @Test
    void languagesOfTweetsAreThoseOfTheSets() throws IOException {
        Panel among = Panels.only(List.of("language"), List.of(), List.of(), List.of(), List.copyOf(SETS.values()));
        Panel any = Panels.only(List.of("language"));
        for (Map.Entry<String, String> set : SETS.entrySet()) {
            List<String> texts = SharedSet.read("xlm-t-sentiment/" + set.getKey() + "-train.tsv.gz")
                    .and(SharedSet.read("xlm-t-sentiment/" + set.getKey() + "-val.tsv.gz"))
                    .column("text");
            List<Said> said = said(set.getValue(), texts, among.session(), any.session());
            all.addAll(said);
            print(set.getValue(), said);
        }
        List<Said> written = where(s -> !s.language.equals("hi"));
        print("all but hi", written);
        printLengths(written);
        printConfidence(written);
        List<Said> devanagari = where(s -> s.language.equals("hi") && isDevanagari(s.text));
        print("hi, in Devanagari", devanagari);
    }

    private void printLengths(List<Said> said) throws IOException {
        int[] bounds = {0, 10, 20, 30, 50, 80, Integer.MAX_VALUE};
        for (int i = 0; i + 1 < bounds.length; i++) {
            int from = bounds[i];
            int until = bounds[i + 1];
            String name =
                    until == Integer.MAX_VALUE ? from + " letters or more" : from + " to " + (until - 1) + " letters";
            print(
                    name,
                    said.stream()
                            .filter(s -> s.letters() >= from && s.letters() < until)
                            .toList());
        }
    }

    private static void printConfidence(List<Said> said) throws IOException {
        double[] bounds = {0, 0.2, 0.3, 0.4, 1.01};
        for (int i = 0; i + 1 < bounds.length; i++) {
            double from = bounds[i];
            double until = bounds[i + 1];
            List<Said> these = said.stream()
                    .filter(s -> s.among.isPresent() && s.sure >= from && s.sure < until)
                    .toList();
            card("| %s | %,d | %s |"
                    .formatted(
                            until > 1 ? "%.1f or more".formatted(from) : "%.1f to %.1f".formatted(from, until),
                            these.size(),
                            Comparison.figure(share(these, s -> s.isAmong(s.language)))));
        }
    }

    private static void print(String name, List<Said> said) throws IOException {
        List<Said> told = said.stream().filter(s -> s.among.isPresent()).toList();
        card("| %s | %,d | %,d | %s | %s |"
                .formatted(
                        name,
                        said.size(),
                        said.size() - told.size(),
                        told.isEmpty() ? "" : Comparison.figure(share(told, s -> s.isAmong(s.language))),
                        told.isEmpty() ? "" : Comparison.figure(share(told, s -> s.isAny(s.language)))));
    }

    private static void card(String line) throws IOException {
        MeasureCard.of("language").prints(line);
    }

    private List<Said> where(Predicate<Said> keep) {
        return all.stream().filter(keep).toList();
    }

    private static double share(List<Said> said, Predicate<Said> is) {
        return said.stream().mapToInt(s -> is.test(s) ? 1 : 0).average().orElse(Double.NaN);
    }

    private static boolean isDevanagari(String text) {
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.DEVANAGARI);
    }

    private static List<Said> said(String language, List<String> texts, Panel.Session among, Panel.Session any) {
        List<Said> said = new ArrayList<>();
        for (String text : texts) {
            Word restricted = new Word();
            among.code(text, restricted);
            Word free = new Word();
            any.code(text, free);
            said.add(new Said(language, text, restricted.value, restricted.sure, free.value));
        }
        return said;
    }

    private static Map<String, String> sets() {
        Map<String, String> sets = new LinkedHashMap<>();
        for (String language : List.of("ar", "en", "fr", "de", "hi", "it", "pt", "es")) {
            sets.put(
                    Locale.forLanguageTag(language)
                            .getDisplayLanguage(Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT),
                    language);
        }
        return sets;
    }

    /**
     * What was said of one text.
     *
     * @param language of the set
     * @param among the language said out of the eight
     * @param sure its probability
     * @param any the language said out of all
     */
    private record Said(String language, String text, Optional<String> among, double sure, Optional<String> any) {
        boolean isAmong(String expected) {
            return among.equals(Optional.of(expected));
        }

        boolean isAny(String expected) {
            return any.equals(Optional.of(expected));
        }

        int letters() {
            return (int) text.replaceAll("@\\w+|https?://\\S+", " ")
                    .codePoints()
                    .filter(Character::isLetter)
                    .count();
        }
    }

    /** Keeps one word. */
    private static final class Word implements Panel.Values {
        private Optional<String> value = Optional.empty();
        private double sure = Double.NaN;

        @Override
        public void count(int number, String evidence) {
            throw new IllegalArgumentException("a number is no word");
        }

        @Override
        public void number(double number, String evidence) {
            throw new IllegalArgumentException("a number is no word");
        }

        @Override
        public void word(String word, double confidence) {
            value = Optional.of(word);
            sure = confidence;
        }

        @Override
        public void nothing() {
            value = Optional.empty();
        }
    }
}
