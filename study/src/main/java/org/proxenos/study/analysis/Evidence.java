package org.proxenos.study.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.proxenos.corpus.Strand;
import org.proxenos.engine.Engine;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.Window;
import org.proxenos.study.warning.OriginFacts;

/**
 * What hypotheses are tested on.
 *
 * @param study the plan
 * @param engine holds its tables, coded
 * @param originals every original, of all strands and times
 * @param validations which of the machine's variables may carry a verdict
 * @param people what people coded
 * @param placebo column that stands in for the letters X, Y and Z
 */
record Evidence(
        Study study, Engine engine, Messages originals, Validations validations, SettledCodes people, String placebo) {
    static final String ANTICIPATION = "anticipation";

    /**
     * The messages of these windows, reposts and what is of another strand out; the anticipation out, unless it is named.
     *
     * @param windows names; none: all but the anticipation
     */
    Messages sample(List<String> windows) {
        List<String> used = windows.isEmpty() ? allWindows() : windows;
        Messages inside = originals.ofMainStrand().signed().among("time_window", used);
        return used.contains(ANTICIPATION) ? inside : inside.where("is_anticipating", false);
    }

    /** The same with the anticipation in. */
    Messages sampleWithAnticipation(List<String> windows) {
        Messages all = originals.ofMainStrand().signed();
        double[] anticipating = all.numbers("is_anticipating");
        List<String> used = windows.isEmpty() ? allWindows() : windows;
        String[] window = all.frame().words("time_window").clone();
        for (int i = 0; i < window.length; i++) {
            window[i] = anticipating[i] == 1 ? ANTICIPATION : window[i];
        }
        return all.with("time_window", window)
                .where(i -> window[i] != null && (anticipating[i] == 1 || used.contains(window[i])));
    }

    /** Which of these messages came while the event was expected, by row. */
    static IntPredicate isAnticipating(Messages messages) {
        double[] anticipating = messages.numbers("is_anticipating");
        return i -> anticipating[i] == 1;
    }

    /** The messages of {@link #sample} as a condition over the columns of a study's messages. */
    String condition(List<String> windows) {
        return ofStrand() + " AND " + inside(windows);
    }

    /** Signed messages of any strand inside these windows, as a condition. */
    String inside(List<String> windows) {
        List<String> used = windows.isEmpty() ? allWindows() : windows;
        String inside =
                used.stream().map(StudyMessages::text).collect(Collectors.joining(", ", "time_window IN (", ")"));
        return "account IS NOT NULL AND %s%s"
                .formatted(inside, used.contains(ANTICIPATION) ? "" : " AND NOT is_anticipating");
    }

    /** Originals of the strand that is tested, as a condition. */
    String ofStrand() {
        return "is_original AND strand = " + StudyMessages.text(strand().code());
    }

    private List<String> allWindows() {
        return study.windows().isEmpty()
                ? List.of(StudyMessages.ALL)
                : study.windows().stream()
                        .map(Window::name)
                        .filter(name -> !name.equals(ANTICIPATION))
                        .toList();
    }

    /** How the tested messages were collected. */
    OriginFacts origin() {
        return OriginFacts.of(study, strand());
    }

    /** Which strand is tested. */
    Strand strand() {
        return originals.mainStrand();
    }

    /** The same with another column in the place of the letters X, Y and Z, wherever a placebo is run. */
    Evidence withPlacebo(String column) {
        Evidence other = new Evidence(study, engine, originals, validations, people, column);
        return new Evidence(study, engine, other.nonsense(originals), validations, people, column);
    }

    /** These messages with the placebo where the letters stand. */
    Messages nonsense(Messages messages) {
        return placebo.equals(Specification.PLACEBO) || !messages.has(placebo)
                ? messages
                : messages.with(Specification.PLACEBO, messages.numbers(placebo));
    }

    /** How a variable was coded; the first name is what it is called, the others are accepted for it. */
    Measure measure(String... names) {
        return Measure.of(this, names);
    }

    /** These messages with what was measured as a column of numbers. */
    Messages measured(Messages messages, Measure... measures) {
        Messages all = messages;
        for (Measure measure : measures) {
            all = measure.in(all, people);
        }
        return all;
    }

    /** Why a variable of the machine may not carry a verdict. */
    Optional<String> obstacle(String variable) {
        return validations.obstacle(variable);
    }
}
