package org.proxenos.language.dictionary;

import java.util.List;
import java.util.Locale;

/**
 * Reads dictionaries by the ending of their name: LIWC ({@code .dic}, {@code .dicx}), quanteda and Newsmap ({@code .yml},
 * {@code .yaml}), Lexicoder ({@code .lc3}), WordStat ({@code .cat}); and lists of words with scores ({@code .tsv},
 * {@code .txt}, {@code .csv}) by their columns: NRC EmoLex, NRC intensity and VAD, VADER, AFINN, plain words.
 *
 * <p>None comes with the software: their licences differ, and most forbid to pass them on.
 */
public final class Dictionaries {
    private Dictionaries() {}

    /**
     * Reads one.
     *
     * @param text what the file holds
     * @param file its name
     * @throws IllegalArgumentException when it cannot be read, with file, line and reason
     */
    public static Dictionary read(String text, String file) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<String> lines = clean.lines().toList();
        String name = file.toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "dic" -> new LiwcFile(file).read(lines);
            case "dicx", "csv" -> new ScoreFile(file).read(lines, ',');
            case "yml", "yaml" -> QuantedaFile.read(clean, file);
            case "lc3" -> CategoryFile.lexicoder(lines, file);
            case "cat" -> CategoryFile.wordStat(lines, file);
            case "tsv", "txt" -> new ScoreFile(file).read(lines, '\t');
            default ->
                throw new IllegalArgumentException(
                        "%s: no dictionary ends in .%s; there are dic, dicx, yml, yaml, lc3, cat, tsv, txt, csv"
                                .formatted(file, ending));
        };
    }
}
