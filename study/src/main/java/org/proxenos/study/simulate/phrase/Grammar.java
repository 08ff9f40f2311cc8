package org.proxenos.study.simulate.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proxenos.study.simulate.chance.Dice;

/**
 * Wordings by symbol. A file holds {@code [symbol]} lines, each followed by the symbol's wordings, one a line; lines that
 * start with {@code # } are comments. In a wording {@code {symbol}} stands for one of that symbol's wordings, {@code
 * {4-90}} for a number and {@code {nothing}} for nothing.
 */
public final class Grammar {
    private static final List<String> FILES = List.of(
            "names.txt",
            "accord.txt",
            "appeals.txt",
            "enemy.txt",
            "local.txt",
            "moral.txt",
            "press.txt",
            "replies.txt",
            "target.txt");
    private static final Pattern SLOT = Pattern.compile("\\{(?:(\\d+)-(\\d+)|([a-z_0-9]+))}");
    private static final Pattern SENTENCE = Pattern.compile("(?:^|[.!?]\\s+)[a-z]");
    private static final String NOTHING = "nothing";
    private static final int DEEPEST = 20;

    private final Map<String, List<String>> wordings;

    private Grammar(Map<String, List<String>> wordings) {
        this.wordings = wordings;
    }

    /** The wordings that come with the software. */
    public static Grammar english() {
        return Lazy.ENGLISH;
    }

    /**
     * A grammar of such lines.
     *
     * @throws IllegalArgumentException where a slot names no symbol
     */
    static Grammar of(List<String> lines) {
        Map<String, List<String>> wordings = new HashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                current = wordings.computeIfAbsent(line.substring(1, line.length() - 1), s -> new ArrayList<>());
            } else if (!line.isBlank() && !line.startsWith("# ")) {
                current.add(line);
            }
        }
        wordings.put(NOTHING, List.of(""));
        Grammar grammar = new Grammar(wordings);
        wordings.values().forEach(all -> all.forEach(grammar::check));
        return grammar;
    }

    private void check(String wording) {
        SLOT.matcher(wording).results().map(m -> m.group(3)).forEach(symbol -> {
            if (symbol != null && !wordings.containsKey(symbol)) {
                throw new IllegalArgumentException("'%s' names no symbol: {%s}".formatted(wording, symbol));
            }
        });
    }

    /** All wordings of a symbol, in the file's order. */
    public List<String> all(String symbol) {
        List<String> all = wordings.get(symbol);
        if (all == null) {
            throw new IllegalArgumentException("no symbol '%s'".formatted(symbol));
        }
        return List.copyOf(all);
    }

    /**
     * One wording of a symbol, its slots filled and its sentences begun with capitals.
     *
     * @param known what stands for symbols that are given, such as the speaker's city
     */
    public String say(String symbol, Dice dice, Map<String, String> known) {
        String plain = expand("{" + symbol + "}", dice, known, 0);
        return SENTENCE.matcher(plain).replaceAll(m -> Matcher.quoteReplacement(capital(m.group())));
    }

    private static String capital(String end) {
        int last = end.length() - 1;
        return end.substring(0, last) + Character.toUpperCase(end.charAt(last));
    }

    private String expand(String wording, Dice dice, Map<String, String> known, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("'%s' never ends".formatted(wording));
        }
        return SLOT.matcher(wording).replaceAll(m -> Matcher.quoteReplacement(fill(m, dice, known, depth)));
    }

    private String fill(MatchResult slot, Dice dice, Map<String, String> known, int depth) {
        String symbol = slot.group(3);
        if (symbol == null) {
            return Integer.toString(dice.between(Integer.parseInt(slot.group(1)), Integer.parseInt(slot.group(2))));
        }
        String given = known.get(symbol);
        return given == null ? expand(dice.one(all(symbol)), dice, known, depth + 1) : given;
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Grammar.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read " + file, lost);
        }
    }

    /** Holds the wordings once they are asked for. */
    private static final class Lazy {
        static final Grammar ENGLISH =
                of(FILES.stream().flatMap(file -> lines(file).stream()).toList());
    }
}
