package org.proxenos.language.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files in which a category's name stands above its words. */
final class CategoryFile {
    /** A term of WordStat with what it weighs. */
    private static final Pattern TERM = Pattern.compile("(\\S.*?)\\s+\\(\\d+\\)");

    private CategoryFile() {}

    /** Lexicoder: a name behind {@code +}, then a word a line; the words of LSD2015 have stars as elsewhere. */
    static Dictionary lexicoder(List<String> lines, String file) {
        Terms terms = new Terms();
        String category = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("+")) {
                category = line.substring(1).strip();
                terms.category(category);
            } else if (!line.isEmpty()) {
                if (category.isEmpty()) {
                    throw new IllegalArgumentException(
                            "%s:%d: '%s' stands above the first category, which is written +name"
                                    .formatted(file, i + 1, line));
                }
                terms.add(category, line, 1);
            }
        }
        return terms.dictionary(file);
    }

    /**
     * WordStat: categories inside categories by tabs, terms followed by {@code (1)}, the low line for a blank. Rules
     * ({@code @NEAR ...}) are not read.
     */
    static Dictionary wordStat(List<String> lines, String file) {
        Terms terms = new Terms();
        List<String> path = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            int depth = depth(line);
            String name = line.strip();
            if (name.isEmpty() || name.startsWith("@")) {
                continue;
            }
            while (path.size() > depth) {
                path.remove(path.size() - 1);
            }
            Matcher term = TERM.matcher(name);
            if (!term.matches()) {
                path.add(name);
            } else if (path.isEmpty()) {
                throw new IllegalArgumentException("%s:%d: '%s' stands in no category".formatted(file, i + 1, name));
            } else {
                terms.addNested(path, term.group(1).replace('_', ' ').toLowerCase(Locale.ROOT));
            }
        }
        return terms.dictionary(file);
    }

    private static int depth(String line) {
        int tabs = 0;
        while (tabs < line.length() && line.charAt(tabs) == '\t') {
            tabs++;
        }
        return tabs;
    }
}
