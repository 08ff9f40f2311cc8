package org.proxenos.corpus.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the names that exist was probably meant; case does not matter, and the first of equals is taken. */
public final class Nearest {
    private Nearest() {}

    /** The name with the fewest edits, however many; empty where there is none. */
    public static String of(String given, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> edits(given, name)))
                .orElse("");
    }

    /** The nearest name, if it takes few edits for its length. */
    public static Optional<String> find(String given, Collection<String> names) {
        String near = of(given, names);
        int edits = edits(given, near);
        return edits <= Math.max(2, given.length() / 2) && edits < near.length() ? Optional.of(near) : Optional.empty();
    }

    /** For a message: {@code " nearest is 'likes';"}, or nothing where no name is near. */
    public static String hint(String given, Collection<String> names) {
        return find(given, names).map(near -> " nearest is '" + near + "';").orElse("");
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    private static int edits(String given, String name) {
        String a = given.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
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
