package org.proxenos.study.warning;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When platforms changed what a post may be, or how people react to one (W26). */
public final class PlatformRules {
    private static final String X = "x";

    private static final List<Change> CHANGES = List.of(
            Change.of(X, "2016-09-19", "pictures and quoted posts on X no longer counted among the 140 characters"),
            Change.of(X, "2017-03-30", "names at the head of a reply on X no longer counted among the 140 characters"),
            Change.of(X, "2017-11-07", "posts on X came to hold 280 characters in the place of 140"),
            Change.of(X, "2020-10-20", "X began to ask for a comment before every repost: fewer reposts, more quotes"),
            Change.of(X, "2020-12-16", "X no longer asked for a comment before every repost"),
            Change.of(X, "2022-12-22", "X began to show how often a post was seen"),
            Change.of(X, "2023-02-08", "paying accounts on X came to hold thousands of characters in a post"),
            Change.of(X, "2024-06-12", "X hid who likes a post"),
            Change.of("bluesky", "2024-02-06", "Bluesky opened to everybody, no longer by invitation"));

    private PlatformRules() {}

    /**
     * A change of rules.
     *
     * @param platform by its code
     * @param at the day's beginning, UTC
     * @param what is different since
     */
    private record Change(String platform, Instant at, String what) {
        static Change of(String platform, String day, String what) {
            return new Change(platform, Instant.parse(day + "T00:00:00Z"), what);
        }
    }

    /** What changed on these platforms between two times, by platform; one sentence each, more than one change joined. */
    public static Map<String, String> between(Set<String> platforms, Instant from, Instant until) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Change change : CHANGES) {
            if (platforms.contains(change.platform) && from.isBefore(change.at) && until.isAfter(change.at)) {
                String sentence = "On %s, inside the windows, %s."
                        .formatted(change.at.toString().substring(0, 10), change.what);
                changed.merge(change.platform, sentence, (a, b) -> a + " " + b);
            }
        }
        return changed;
    }
}
