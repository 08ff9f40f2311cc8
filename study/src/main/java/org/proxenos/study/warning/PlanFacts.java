package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.Window;
import org.proxenos.study.result.FiredWarning;

/**
 * What study.yaml itself gives cause to warn of.
 *
 * @param study the plan
 */
public record PlanFacts(Study study) {
    private static final String ANTICIPATION = "anticipation";

    /** Words that claim a cause (framework R10). */
    private static final Pattern CAUSAL = Pattern.compile(
            "\\b(causes?|caused|causing|because|drives?|drove|driven|leads? to|led to|due to|results? in|effects? of"
                    + "|impacts? of|thanks to|makes? (people|citizens|followers))\\b",
            Pattern.CASE_INSENSITIVE);

    /** The first causal word of a text; empty where there is none. */
    public static String causalWord(String text) {
        Matcher matcher = CAUSAL.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    /** What the plan warns of. */
    public List<FiredWarning> warnings() {
        List<FiredWarning> fired = new ArrayList<>();
        study.event()
                .ifPresent(event -> study.windows().stream()
                        .filter(w -> !w.name().equals(ANTICIPATION) && overlaps(w, event))
                        .forEach(w -> fired.add(Warning.W9.fired(
                                "window " + w.name(),
                                "It overlaps with the time from %s to %s, in which the event was expected; those messages are left out."
                                        .formatted(event.since(), event.at())))));
        Stream.of(study.question(), study.title())
                .map(PlanFacts::causalWord)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .ifPresent(word -> fired.add(Warning.W16.fired(
                        "question", "The question says \"%s\"; what is found here are associations.".formatted(word))));
        return fired;
    }

    private static boolean overlaps(Window window, Event event) {
        return window.from().isBefore(event.at()) && event.since().isBefore(window.until());
    }
}
