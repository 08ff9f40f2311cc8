package org.proxenos.language.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.proxenos.language.Pieces;

/** The one-pass matcher finds what one regular expression an entry finds. */
class OnePassTest {
    private static final List<String> WORDS = List.of(
            "white",
            "House",
            "pull",
            "PULLS",
            "out",
            "trump",
            "#trump",
            "@trump",
            "it's",
            "it",
            "its",
            "a",
            "é",
            "houses'",
            "http://white");
    private static final List<String> GAPS = List.of(" ", " ", "  ", "\n", "-", ", ", " - ", "/", "(", "\u00a0");
    private static final List<String> ENTRIES = List.of(
            "white",
            "house",
            "white house",
            "pull*",
            "pull* out",
            "out white",
            "trump",
            "#trump",
            "@tr*",
            "it",
            "it's",
            "a",
            "é",
            "house out a",
            "*s out",
            "a *",
            "out");

    private final SplittableRandom random = new SplittableRandom(2017);

    @Test
    void findsWhatOneExpressionAnEntryFinds() {
        for (int round = 0; round < 60; round++) {
            List<Lexicon> lexica = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                lexica.add(Lexicon.of("list" + i, "en", some(ENTRIES, 1 + random.nextInt(6))));
            }
            Lexica compiled = Lexica.of(lexica);
            Pieces<LexicalPiece> pieces = new Pieces<>(compiled::read);
            LexicalReading reading = compiled.reading();
            for (int i = 0; i < 20; i++) {
                String text = text();
                read(text, pieces, reading);
                for (int list = 0; list < lexica.size(); list++) {
                    List<String> entries = lexica.get(list).entries();
                    assertThat(reading.evidence(list))
                            .as("%s in '%s'", entries, text)
                            .isEqualTo(naive(entries, text));
                }
            }
        }
    }

    private static void read(String text, Pieces<LexicalPiece> pieces, LexicalReading reading) {
        pieces.read(text);
        reading.clear();
        for (int i = 0; i < pieces.size(); i++) {
            reading.add(pieces.at(i), pieces.start(i));
        }
        reading.match(text);
    }

    /** From left to right, at each place the longest of all entries. */
    private static String naive(List<String> entries, String text) {
        String visible = Pattern.compile("http://[^\\s\\u00a0]*")
                .matcher(text)
                .replaceAll(m -> "$".repeat(m.group().length()).replace("$", "\\$"));
        List<Matcher> matchers =
                entries.stream().map(e -> expression(e).matcher(visible)).toList();
        StringBuilder found = new StringBuilder();
        int at = 0;
        while (at <= text.length()) {
            int start = Integer.MAX_VALUE;
            int end = 0;
            for (Matcher matcher : matchers) {
                if (matcher.find(at)
                        && (matcher.start() < start || (matcher.start() == start && matcher.end() > end))) {
                    start = matcher.start();
                    end = matcher.end();
                }
            }
            if (end == 0) {
                break;
            }
            found.append(found.length() == 0 ? "" : "|")
                    .append(text.substring(start, end).replaceAll("\\p{IsWhite_Space}", " "));
            at = end;
        }
        return found.toString();
    }

    private static Pattern expression(String entry) {
        String word = "[\\p{L}_]";
        StringBuilder all = new StringBuilder();
        for (String part : entry.split(" ", -1)) {
            boolean sign = part.startsWith("#") || part.startsWith("@");
            String begin = sign ? "(?<!%1$s)%2$s" : "(?:(?<!%1$s)[@#]|(?<!%1$s)(?<!%1$s')(?<!(?<!%1$s)[@#]))";
            String any = part.equals("*") ? "%1$s(?:%1$s|'(?=%1$s))*" : "(?:%1$s|'(?=%1$s))*";
            String rest = (sign ? part.substring(1) : part).replace("*", any);
            String end = "(?:'s)?(?!%1$s|'%1$s)";
            all.append(all.length() == 0 ? "" : "(?:-|[\\s\\u00a0]+)");
            all.append((begin + rest + end).formatted(word, part.substring(0, 1)));
        }
        return Pattern.compile(all.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(12);
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(GAPS.get(random.nextInt(GAPS.size())));
        }
        return text.toString();
    }

    private List<String> some(List<String> all, int count) {
        return random.ints(0, all.size())
                .distinct()
                .limit(count)
                .mapToObj(all::get)
                .toList();
    }
}
