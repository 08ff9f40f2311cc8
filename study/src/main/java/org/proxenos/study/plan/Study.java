package org.proxenos.study.plan;

import java.util.List;
import java.util.Optional;

/**
 * A study as study.yaml states it.
 *
 * @param id short name, {@code study:}
 * @param title one line
 * @param question what is asked
 * @param event the trigger; empty where a study has none
 * @param windows named, half-open, in file order
 * @param sources exports to read
 * @param targets whom or what criticism is aimed at (from the file that {@code targets:} names)
 * @param coders machine coders by name, in file order
 * @param lexica word lists of the study's own
 * @param texts how texts are read
 * @param models named regressions
 * @param hypotheses what is tested, in file order
 * @param showCitizens whether a report may show citizens' words
 * @param synthetic whether the corpus is simulated, which every report then says
 * @param seed of everything random
 */
public record Study(
        String id,
        String title,
        String question,
        Optional<Event> event,
        List<Window> windows,
        List<StudySource> sources,
        List<Target> targets,
        List<String> coders,
        List<WordList> lexica,
        TextRules texts,
        List<ModelPlan> models,
        List<HypothesisPlan> hypotheses,
        boolean showCitizens,
        boolean synthetic,
        long seed) {
    /** Copies the lists. */
    public Study {
        windows = List.copyOf(windows);
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        coders = List.copyOf(coders);
        lexica = List.copyOf(lexica);
        models = List.copyOf(models);
        hypotheses = List.copyOf(hypotheses);
    }

    /** The window of that name, if there is one. */
    public Optional<Window> findWindow(String name) {
        return windows.stream().filter(w -> w.name().equals(name)).findFirst();
    }
}
