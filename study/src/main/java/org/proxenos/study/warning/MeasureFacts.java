package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.study.result.FiredWarning;

/**
 * What is known of a measure that a result rests on.
 *
 * @param variable its name
 * @param restsOnPolarity whether it takes the tone of a message for a stance
 * @param obstacle why it may not carry a verdict; empty where it may
 * @param validation its validation record in a line; empty where there is none
 * @param yes messages that have it
 * @param no messages that have it not
 */
public record MeasureFacts(
        String variable, boolean restsOnPolarity, String obstacle, String validation, long yes, long no) {
    /** Below it an estimate hangs on single messages. */
    private static final int FEW = 10;

    /** What these facts warn of. */
    public List<FiredWarning> warnings(String about) {
        List<FiredWarning> fired = new ArrayList<>();
        if (restsOnPolarity) {
            fired.add(Warning.W2.fired(
                    about,
                    "%s takes a negative text that names a target for criticism of it; the tone of a message is not a stance."
                            .formatted(variable)));
        }
        if (!obstacle.isEmpty()) {
            fired.add(Warning.W14.fired(about, "%s; shown as unvalidated.".formatted(obstacle)));
            if (validation.isEmpty()) {
                fired.add(Warning.W3.fired(
                        about, "Nobody has held %s against people's codes on this topic.".formatted(variable)));
            }
        }
        if (Math.min(yes, no) < FEW) {
            fired.add(Warning.W15.fired(
                    about,
                    "%d messages with %s and %d without; below %d an estimate hangs on single messages."
                            .formatted(yes, variable, no, FEW)));
        }
        return fired;
    }
}
