package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.proxenos.study.result.FiredWarning;

/**
 * What is known of the messages that a number rests on; a share is NaN where there is no message.
 *
 * @param n messages
 * @param accounts who wrote them
 * @param largestShare of the account that wrote most, in [0, 1]
 * @param followersKnown share of messages whose account's followers are known
 * @param followersFarDays the longest time between a count of followers and the message it is used for, in days; NaN where
 *     no such time is known
 * @param agesKnown share of messages whose age at observation is known
 * @param youngestHours age of the youngest at observation, hours; NaN where none is known
 * @param oldestHours age of the oldest
 * @param otherLanguages share of messages that the platform, or else the coder {@code language}, says are not in
 *     English; those of which neither says anything not counted
 * @param ownCountries countries of senders whose own government is the target
 * @param foreignCountries countries of other senders; empty text: not known
 */
public record SampleFacts(
        long n,
        long accounts,
        double largestShare,
        double followersKnown,
        double followersFarDays,
        double agesKnown,
        double youngestHours,
        double oldestHours,
        double otherLanguages,
        Set<String> ownCountries,
        Set<String> foreignCountries) {
    /** Below it clustered errors are approximate; framework R8. */
    private static final int FEW_ACCOUNTS = 20;

    private static final double LARGE_SHARE = 0.30;
    private static final double YOUNG_HOURS = 48;

    /** Reactions come mostly within days; after a month ages no longer matter. */
    private static final double SETTLED_HOURS = 30 * 24.0;

    /** Framework IM7. */
    private static final double FAR_DAYS = 30;

    private static final double SOME_OTHER_LANGUAGES = 0.05;

    /** Framework section 13. */
    private static final double MANY_OTHER_LANGUAGES = 0.20;

    /** Copies the sets. */
    public SampleFacts {
        ownCountries = Set.copyOf(ownCountries);
        foreignCountries = Set.copyOf(foreignCountries);
    }

    /** What these facts warn of; nothing where there is no message. */
    public List<FiredWarning> warnings(String about) {
        List<FiredWarning> fired = new ArrayList<>();
        if (n == 0) {
            return fired;
        }
        if (otherLanguages > SOME_OTHER_LANGUAGES) {
            fired.add(Warning.W3.fired(
                    about,
                    "%s of the messages are not in English; the word lists are.".formatted(percent(otherLanguages))));
        }
        if (otherLanguages > MANY_OTHER_LANGUAGES) {
            fired.add(Warning.W21.fired(
                    about,
                    "%s of the messages are in languages that the word lists do not read; they count as saying nothing of it."
                            .formatted(percent(otherLanguages))));
        }
        exposure(about, fired);
        clusters(about, fired);
        age(about, fired);
        if (!ownCountries.isEmpty() && !foreignCountries.isEmpty()) {
            fired.add(Warning.W18.fired(
                    about,
                    "Senders speak of their own government (%s) and of a foreign one (%s); the two are mixed here."
                            .formatted(names(ownCountries), names(foreignCountries))));
        }
        return fired;
    }

    private void clusters(String about, List<FiredWarning> fired) {
        if (accounts < FEW_ACCOUNTS || largestShare > LARGE_SHARE) {
            fired.add(Warning.W6.fired(
                    about,
                    "%d account%s, the largest with %s of the messages; below %d accounts or above %s clustered errors are approximate."
                            .formatted(
                                    accounts,
                                    accounts == 1 ? "" : "s",
                                    percent(largestShare),
                                    FEW_ACCOUNTS,
                                    percent(LARGE_SHARE))));
        }
    }

    private void exposure(String about, List<FiredWarning> fired) {
        boolean far = followersFarDays > FAR_DAYS;
        if (followersKnown < 1 || agesKnown < 1 || far) {
            String counted = far
                    ? String.format(
                            Locale.ROOT, " Some followers were counted %.0f days from posting.", followersFarDays)
                    : "";
            fired.add(Warning.W4.fired(
                    about,
                    "Followers are known for %s of the messages, the age at observation for %s.%s"
                            .formatted(percent(followersKnown), percent(agesKnown), counted)));
        }
    }

    private void age(String about, List<FiredWarning> fired) {
        boolean young = youngestHours < YOUNG_HOURS;
        boolean unequal = youngestHours < SETTLED_HOURS && oldestHours > 2 * youngestHours;
        if (young || unequal) {
            fired.add(Warning.W11.fired(
                    about,
                    "Counts were observed between %.0f and %.0f hours after publication; %s."
                            .formatted(
                                    youngestHours,
                                    oldestHours,
                                    young ? "before 48 hours many reactions are still to come" : "ages are unequal")));
        }
    }

    private static String names(Set<String> countries) {
        return String.join(
                ", ",
                countries.stream()
                        .map(c -> c.isEmpty() ? "country not known" : c)
                        .sorted()
                        .toList());
    }

    /** A share as a reader sees it. */
    static String percent(double share) {
        return Double.isNaN(share)
                ? "none"
                : String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
    }
}
