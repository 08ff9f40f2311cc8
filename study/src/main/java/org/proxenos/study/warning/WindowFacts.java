package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.proxenos.study.result.FiredWarning;

/**
 * How windows that are compared differ in who speaks in them and where.
 *
 * @param bots share of messages by suspected bots, by window; empty where nobody says who is one
 * @param platforms share of messages of each platform, by platform and then by window
 * @param changed platforms whose rules changed inside a window, with what changed; empty for none
 */
public record WindowFacts(
        Map<String, Double> bots, Map<String, Map<String, Double>> platforms, Map<String, String> changed) {
    /** Framework section 13. */
    private static final double FAR = 0.05;

    /** Copies the maps, sorted. */
    public WindowFacts {
        bots = Collections.unmodifiableMap(new TreeMap<>(bots));
        platforms = Collections.unmodifiableMap(new TreeMap<>(platforms));
        changed = Collections.unmodifiableMap(new TreeMap<>(changed));
    }

    /** What these facts warn of. */
    public List<FiredWarning> warnings(String about) {
        List<FiredWarning> fired = new ArrayList<>();
        if (spread(bots) > FAR) {
            fired.add(Warning.W8.fired(
                    about,
                    "Suspected bots write between %s (%s) and %s (%s) of the messages; what changes may be who writes."
                            .formatted(
                                    SampleFacts.percent(Collections.min(bots.values())),
                                    window(Collections.min(bots.values())),
                                    SampleFacts.percent(Collections.max(bots.values())),
                                    window(Collections.max(bots.values())))));
        }
        platforms.forEach((platform, shares) -> {
            if (spread(shares) > FAR) {
                fired.add(Warning.W26.fired(
                        about,
                        "%s holds between %s and %s of a window's messages; platforms count reactions in their own ways."
                                .formatted(
                                        platform.toUpperCase(Locale.ROOT),
                                        SampleFacts.percent(Collections.min(shares.values())),
                                        SampleFacts.percent(Collections.max(shares.values())))));
            }
        });
        changed.forEach((platform, what) -> fired.add(Warning.W26.fired(about, what)));
        return fired;
    }

    private String window(double share) {
        return bots.entrySet().stream()
                .filter(e -> e.getValue() == share)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static double spread(Map<String, Double> shares) {
        return shares.size() < 2 ? 0 : Collections.max(shares.values()) - Collections.min(shares.values());
    }
}
