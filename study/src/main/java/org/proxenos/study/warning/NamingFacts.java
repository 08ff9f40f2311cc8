package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.study.result.FiredWarning;

/**
 * What a count of mentions rests on.
 *
 * @param named cities and networks that the target itself names when it speaks of the event
 * @param placed mentions, messages or accounts whose country is known
 * @param all of how many
 */
public record NamingFacts(List<String> named, long placed, long all) {
    private static final double HALF = 0.5;
    private static final int SHOWN = 5;

    /** Copies the list. */
    public NamingFacts {
        named = List.copyOf(named);
    }

    /** What these facts warn of. */
    public List<FiredWarning> warnings(String about) {
        List<FiredWarning> fired = new ArrayList<>();
        if (!named.isEmpty()) {
            fired.add(Warning.W19.fired(
                    about,
                    "The target names %s%s when it speaks of the event; whoever quotes it mentions them too."
                            .formatted(
                                    String.join(", ", named.subList(0, Math.min(SHOWN, named.size()))),
                                    named.size() > SHOWN ? " and others" : "")));
        }
        if (all > 0 && placed < HALF * all) {
            fired.add(Warning.W20.fired(
                    about,
                    "The country is known for %s of %,d; what is said of home and abroad is said of these alone."
                            .formatted(SampleFacts.percent((double) placed / all), all)));
        }
        return fired;
    }
}
