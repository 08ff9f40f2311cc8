package org.proxenos.corpus.source.press;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A release as plain text: paragraphs stand between empty lines, or each on a line of its own where there are none. */
final class TextPage {
    /** The longest first paragraph that is taken for a headline, in characters. */
    private static final int LONGEST_TITLE = 200;

    private TextPage() {}

    /** The release; its first paragraph is its title where it is short, has others behind it and ends no sentence. */
    static Page of(String text) {
        List<String> lines = Arrays.asList(text.replace("\f", "\n\n").split("\\R", -1));
        List<String> paragraphs = paragraphs(lines);
        String title = null;
        if (paragraphs.size() > 1 && isTitle(paragraphs.get(0))) {
            title = paragraphs.get(0);
            paragraphs = paragraphs.subList(1, paragraphs.size());
        }
        return new Page(null, title, null, null, null, paragraphs, List.of());
    }

    private static boolean isTitle(String paragraph) {
        return paragraph.length() <= LONGEST_TITLE && !paragraph.endsWith(".") && !paragraph.endsWith(":");
    }

    private static List<String> paragraphs(List<String> lines) {
        Hyphens hyphens = Hyphens.of(lines);
        boolean parted = lines.stream().filter(String::isBlank).count() > 1
                || lines.stream().noneMatch(line -> line.length() > LONGEST_TITLE);
        List<String> paragraphs = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || !parted) {
                close(open, hyphens, paragraphs);
            }
            if (!line.isBlank()) {
                open.add(line);
            }
        }
        close(open, hyphens, paragraphs);
        return paragraphs;
    }

    private static void close(List<String> open, Hyphens hyphens, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(hyphens.join(open));
            open.clear();
        }
    }
}
