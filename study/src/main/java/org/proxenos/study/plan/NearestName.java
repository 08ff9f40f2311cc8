package org.proxenos.study.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that a misspelt one probably stands for. */
final class NearestName {
    private NearestName() {}

    /** A hint that names the nearest known name, and all of them where even that is far. */
    static String hint(String given, Collection<String> known) {
        return find(given, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElseGet(() -> "; the nearest is '" + nearest(given, known) + "'"
                        + (known.size() > 1 ? " of " + String.join(", ", known) : ""));
    }

    /** The nearest name, if it takes few edits for its length. */
    static Optional<String> find(String given, Collection<String> known) {
        String near = nearest(given, known);
        int few = Math.max(2, given.length() / 2);
        return Optional.of(near).filter(n -> edits(given, n) <= few && edits(given, n) < n.length());
    }

    /** The name with the fewest edits, case aside; the first in order of {@code known} among equals. */
    private static String nearest(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(name -> edits(wanted, name.toLowerCase(Locale.ROOT))))
                .orElse("");
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (isSwap(a, b, i, j)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
