package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.List;

/** How wide words are, about, before anything is drawn: enough to shorten or break a label that would run into its neighbour. */
final class Lettering {
    private static final String NARROW = "ijl.,:;'|!I";
    private static final String SLIM = "frt-()[]/ \"";
    private static final String WIDE = "mwMW%@\u2026";
    private static final int FIRST_SQUARE = 0x2E80;

    private Lettering() {}

    /** A label on one line, without marks that turn the direction of what follows; underscores of codes are spaces. */
    static String words(String code) {
        return plain(code).replace('_', ' ');
    }

    /** A label on one line, without marks that turn the direction of what follows. */
    static String plain(String text) {
        return text.replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Width in pixels of a text in a plain sans-serif of that size, pixels; off by a tenth at most in Latin script. */
    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Lettering::em).sum();
    }

    /** The text, or as much of its beginning as fits into that many pixels, with an ellipsis. */
    static String fit(String text, double pixels, double size) {
        if (width(text, size) <= pixels) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        double left = pixels - width("\u2026", size);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            left -= size * em(c);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().strip() + "\u2026";
    }

    /** The text in lines of at most that many pixels, broken at spaces; what does not fit into so many lines is cut. */
    static List<String> wrap(String text, double pixels, double size, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, size) > pixels) {
            int end = lineEnd(rest, pixels, size);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(fit(rest, pixels, size));
        }
        return lines;
    }

    /** Where the last word that fits ends; in the middle of a word that alone is too long. */
    private static int lineEnd(String text, double pixels, double size) {
        String fitting = fit(text, pixels, size);
        int most = Math.max(1, fitting.length() - 1);
        int space = text.lastIndexOf(' ', most);
        return space > 0 ? space : most;
    }

    private static double em(int c) {
        if (c >= FIRST_SQUARE) {
            return 1;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.26;
        }
        if (SLIM.indexOf(c) >= 0) {
            return 0.33;
        }
        return WIDE.indexOf(c) >= 0 ? 0.88 : Character.isUpperCase(c) ? 0.7 : 0.55;
    }
}
