package org.proxenos.coding.sample;

import java.util.Comparator;

/**
 * Messages that are alike in what matters for a sample.
 *
 * @param role of the account's actor, such as {@code mayor}
 * @param kind of the message, such as {@code reply}
 * @param window of time, as the study names it
 * @param top whether among the tenth of its role and kind that was reposted most
 */
public record Stratum(String role, String kind, String window, boolean top) implements Comparable<Stratum> {
    private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::role)
            .thenComparing(Stratum::kind)
            .thenComparing(Stratum::window)
            .thenComparing(Stratum::top);

    /** Its name in tables, such as {@code mayor/post/event/top}. */
    public String code() {
        return String.join("/", role, kind, window, top ? "top" : "other");
    }

    /** Whether all of it is taken for the final data: mayors' originals and press releases. */
    public boolean isCensus() {
        boolean isOriginal = kind.equals("post") || kind.equals("quote");
        return kind.equals("press_release") || (role.equals("mayor") && isOriginal);
    }

    /** Whether only so many of a thread are drawn. */
    public boolean isOfThreads() {
        return kind.equals("reply");
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
