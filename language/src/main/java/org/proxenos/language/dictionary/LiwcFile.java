package org.proxenos.language.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * LIWC 2007 and 2015: numbered categories between two lines of {@code %}, then a word a line with the numbers of its
 * categories. Numbers may be padded with noughts, tabs be ragged, the first category may stand on the line of the sign.
 * What a word needs around it to count ({@code (02 134)125/464}, {@code <of>131/125}) is not looked at.
 */
final class LiwcFile {
    private static final Pattern CATEGORY = Pattern.compile("(\\d+)\\s+(\\S.*)");
    private static final Pattern WORD = Pattern.compile("(\\S.*?)((?:\\s+\\d+)+)");
    private static final Pattern CONDITION = Pattern.compile("\\([^)]*\\)|<[^>]*>|/");

    private final String file;
    private final Terms terms = new Terms();
    private final Map<Integer, String> names = new HashMap<>();
    private int signs;

    LiwcFile(String file) {
        this.file = file;
    }

    Dictionary read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("%") && signs < 2) {
                signs++;
                line = line.substring(1).strip();
            }
            if (!line.isEmpty()) {
                line(line, i + 1);
            }
        }
        if (signs < 2) {
            throw new IllegalArgumentException(file + ": the categories must stand between two lines of %");
        }
        return terms.dictionary(file);
    }

    private void line(String line, int number) {
        if (signs == 1) {
            Matcher category = CATEGORY.matcher(line);
            if (!category.matches()) {
                throw fault(number, "'" + line + "' is no number and name of a category");
            }
            names.put(Integer.valueOf(category.group(1)), category.group(2).strip());
            terms.category(category.group(2).strip());
        } else if (signs == 2) {
            word(line, number);
        }
    }

    private void word(String line, int number) {
        Matcher word = WORD.matcher(CONDITION.matcher(line).replaceAll(" ").strip());
        if (!word.matches()) {
            throw fault(number, "'" + line + "' names no category");
        }
        List<String> found = new ArrayList<>();
        for (String id : word.group(2).strip().split("\\s+", -1)) {
            @Nullable String name = names.get(Integer.valueOf(id));
            if (name == null) {
                throw fault(number, "category " + id + " is not declared between the lines of %");
            }
            if (!found.contains(name)) {
                found.add(name);
                terms.add(name, word.group(1), 1);
            }
        }
    }

    private IllegalArgumentException fault(int line, String reason) {
        return new IllegalArgumentException("%s:%d: %s".formatted(file, line, reason));
    }
}
