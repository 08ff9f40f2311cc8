package org.proxenos.study.warning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proxenos.corpus.Strand;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudySource;
import org.proxenos.study.result.FiredWarning;

/**
 * How the messages of a study came to be collected, as far as study.yaml says.
 *
 * @param selections what the sources say they lack
 * @param selectedOn reactions by which messages were selected
 * @param rounded reactions whose counts are rounded
 * @param byKeyword whether the messages come from a keyword stream only
 */
public record OriginFacts(List<String> selections, Set<String> selectedOn, Set<String> rounded, boolean byKeyword) {
    /** Copies the lists. */
    public OriginFacts {
        selections = List.copyOf(selections);
        selectedOn = Set.copyOf(selectedOn);
        rounded = Set.copyOf(rounded);
    }

    /** The facts about the sources of a strand. */
    public static OriginFacts of(Study study, Strand strand) {
        List<StudySource> sources =
                study.sources().stream().filter(s -> s.strand() == strand).toList();
        Set<String> selectedOn = new LinkedHashSet<>();
        Set<String> rounded = new LinkedHashSet<>();
        sources.forEach(s -> selectedOn.addAll(s.caveats().selectedOn()));
        sources.forEach(s -> rounded.addAll(s.caveats().rounded()));
        List<String> selections = sources.stream()
                .map(s -> s.caveats().selection())
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        return new OriginFacts(selections, selectedOn, rounded, strand == Strand.STREAM);
    }

    /** What these facts warn of, for a result about these reactions. */
    public List<FiredWarning> warnings(String about, List<String> outcomes) {
        List<FiredWarning> fired = new ArrayList<>();
        List<String> biased = outcomes.stream().filter(selectedOn::contains).toList();
        if (!selections.isEmpty() || !selectedOn.isEmpty()) {
            fired.add(Warning.W10.fired(about, selection(outcomes, biased)));
        } else if (byKeyword) {
            fired.add(Warning.W10.fired(
                    about, "All messages come from a keyword stream; who used other words, or deleted, is not in it."));
        }
        return fired;
    }

    private String selection(List<String> outcomes, List<String> biased) {
        String what = selections.isEmpty() ? "messages were selected" : String.join("; ", selections);
        if (selectedOn.isEmpty()) {
            return "Selection: %s.".formatted(what);
        }
        String on = String.join(" and ", selectedOn.stream().sorted().toList());
        return biased.isEmpty()
                ? "Selection: %s. Selected on %s, so results on %s are biased too, though less."
                        .formatted(what, on, String.join(" and ", outcomes))
                : "Selection: %s. Selected on %s itself: this result is biased outright.".formatted(what, on);
    }
}
