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
            Change.of(
                    X,
                    "2016-09-19",
                    "pictures and quoted posts on X no longer counted among the 140 characters",
                    "https://www.newsbytesapp.com/timeline/Science/3379/20135/the-evolution-of-twitter"),
            Change.of(
                    X,
                    "2017-03-30",
                    "names at the head of a reply on X no longer counted among the 140 characters",
                    "https://gantnews.com/2017/03/30/twitter-takes-another-swipe-at-easing-140-character-limit"),
            Change.of(
                    X,
                    "2017-11-07",
                    "posts on X came to hold 280 characters in the place of 140, Chinese, Japanese and Korean excepted",
                    "https://thewrap.com/twitter-opens-up-280-character-limit-to-everyone"),
            Change.of(
                    X,
                    "2020-10-20",
                    "X began to ask for a comment before every repost: fewer reposts, more quotes",
                    "https://gadgets360.com/apps/news/twitter-throttles-retweets-us-election-how-to-still-use-this-feature-2313454"),
            Change.of(
                    X,
                    "2020-12-16",
                    "X no longer asked for a comment before every repost",
                    "https://visualistan.com/2020/12/twitter-finally-returned-the-retweet-workflow.html"),
            Change.of(
                    X,
                    "2022-12-22",
                    "X began to show how often a post was seen",
                    "https://www.slashgear.com/1146923/twitters-latest-feature-lets-you-see-how-many-people-have-viewed-your-tweet/"),
            Change.of(
                    X,
                    "2023-02-08",
                    "paying accounts on X, at first in the United States, came to hold 4,000 characters in a post",
                    "https://www.slashgear.com/1193442/4000-character-tweets-are-here-but-not-everyone-can-send-them/"),
            Change.of(
                    X,
                    "2024-06-12",
                    "X hid who likes a post",
                    "https://www.thewrap.com/x-likes-private-elon-musk-twitter/"),
            Change.of(
                    "bluesky",
                    "2024-02-06",
                    "Bluesky opened to everybody, no longer by invitation",
                    "https://www.dexerto.com/tech/twitter-x-rival-bluesky-finally-opens-to-the-public-2517820/"));

    private PlatformRules() {}

    /**
     * A change of rules.
     *
     * @param platform by its code
     * @param at the day's beginning, UTC
     * @param what is different since
     * @param source address of a report that gives the day
     */
    record Change(String platform, Instant at, String what, String source) {
        static Change of(String platform, String day, String what, String source) {
            return new Change(platform, Instant.parse(day + "T00:00:00Z"), what, source);
        }

        /** The day, as dates are written. */
        String day() {
            return at.toString().substring(0, 10);
        }
    }

    /** All that are known, each with its source. */
    static List<Change> all() {
        return CHANGES;
    }

    /** What changed on these platforms between two times, by platform; one sentence each, more than one change joined. */
    public static Map<String, String> between(Set<String> platforms, Instant from, Instant until) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Change change : CHANGES) {
            if (platforms.contains(change.platform) && from.isBefore(change.at) && until.isAfter(change.at)) {
                String sentence = "On %s, inside the windows, %s.".formatted(change.day(), change.what);
                changed.merge(change.platform, sentence, (a, b) -> a + " " + b);
            }
        }
        return changed;
    }
}
