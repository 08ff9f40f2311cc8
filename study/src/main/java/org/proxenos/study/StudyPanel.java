package org.proxenos.study;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.coding.coder.Catalogue;
import org.proxenos.coding.coder.Panels;
import org.proxenos.language.lexicon.Lexicon;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.Target;

/** The machine coders that a study asks for. */
public final class StudyPanel {
    private StudyPanel() {}

    /** The panel of study.yaml: its coders, its own word lists, and the names of its targets and topic as lists too. */
    public static Panel of(Study study) {
        List<String> coders = new ArrayList<>(study.coders());
        if (study.texts().leavesOutCopies() && !coders.contains(Catalogue.NEAR_DUPLICATES)) {
            coders.add(Catalogue.NEAR_DUPLICATES);
        }
        return Panels.of(
                coders, lexica(study), names(study), topic(study), study.texts().languages());
    }

    /**
     * A panel of the named coders only.
     *
     * @throws IllegalArgumentException for a name that neither the program nor the study knows
     */
    public static Panel only(List<String> coders, Study study) {
        return Panels.only(
                coders, lexica(study), names(study), topic(study), study.texts().languages());
    }

    private static List<Lexicon> lexica(Study study) {
        return study.lexica().stream()
                .map(list -> Lexicon.of(list.name(), list.language(), list.words()))
                .toList();
    }

    /** A target is named by an alias or by an account that speaks for it. */
    private static List<String> names(Study study) {
        List<String> names = new ArrayList<>();
        for (Target target : study.targets()) {
            names.addAll(target.aliases());
            target.handles().forEach(handle -> names.add("@" + handle));
        }
        return names.stream().distinct().toList();
    }

    private static List<String> topic(Study study) {
        return study.event().map(Event::topic).orElse(List.of());
    }
}
