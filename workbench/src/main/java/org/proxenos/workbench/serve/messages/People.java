package org.proxenos.workbench.serve.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.workbench.folder.PeoplesCodes;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Stamp;

/** What people said of messages: those who finished them, and what was settled; read again when there is more of it. */
final class People {
    /** How a filter tells people's variables from machines'. */
    static final String PREFIX = "people:";

    private final OpenStudy study;
    private String stamp = "";
    private Said said = new Said(Map.of(), List.of());

    People(OpenStudy study) {
        this.study = study;
    }

    /**
     * All that was said.
     *
     * @param byMessage in the order of the giving
     * @param variables that anybody answered, by name
     */
    record Said(Map<String, List<HandCode>> byMessage, List<String> variables) {}

    /** What is known now. */
    synchronized Said said() {
        StudyFolder folder = study.folder();
        try {
            String now = Stamp.of(folder.handCodes())
                    + (study.hasPeople() ? study.people().decisions().stamp() : "");
            if (!now.equals(stamp)) {
                said = read(folder);
                stamp = now;
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Said read(StudyFolder folder) throws IOException {
        List<HandCode> inWorkbench = study.hasPeople() ? PeoplesCodes.of(study.people()) : List.of();
        Map<String, List<HandCode>> byMessage = new HashMap<>();
        TreeSet<String> variables = new TreeSet<>();
        for (HandCode code : PeoplesCodes.all(folder, inWorkbench).given()) {
            byMessage.computeIfAbsent(code.unit(), unit -> new ArrayList<>()).add(code);
            variables.add(code.variable());
        }
        return new Said(byMessage, List.copyOf(variables));
    }

    /** What is known now, to be told of one message after the other. */
    Told told() {
        return new Told(said(), study.folder().codebook());
    }

    /**
     * What was said, and the codebook by which.
     *
     * @param said all of it
     * @param codebook the study's
     */
    record Told(Said said, Codebook codebook) {
        /**
         * What was said of a message, as far as the study's privacy setting allows: what a person wrote freely may repeat words
         * that are not shown.
         */
        List<HandCode> of(String messageId, boolean wordsAreShown) {
            return said.byMessage().getOrDefault(messageId, List.of()).stream()
                    .filter(code -> wordsAreShown || isChosen(codebook, code))
                    .toList();
        }
    }

    /**
     * Messages of which anybody said so.
     *
     * @throws IllegalArgumentException when nobody answered that variable
     */
    List<String> saying(String variable, Comparison comparison) {
        Said all = said();
        if (!all.variables().contains(variable)) {
            throw new IllegalArgumentException(
                    "Nobody coded '%s'; people coded: %s.".formatted(variable, String.join(", ", all.variables())));
        }
        Codebook codebook = study.folder().codebook();
        boolean showsAll = study.study().showCitizens();
        return all.byMessage().entrySet().stream()
                .filter(said -> said.getValue().stream()
                        .filter(code -> code.variable().equals(variable))
                        .filter(code -> comparison.isAny() || showsAll || isChosen(codebook, code))
                        .anyMatch(code -> comparison.holds(labels(codebook, code))))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<String> labels(Codebook codebook, HandCode code) {
        return codebook.find(code.variable())
                .map(variable -> variable.labels(code.value()))
                .orElse(List.of(code.value()));
    }

    private static boolean isChosen(Codebook codebook, HandCode code) {
        return codebook.find(code.variable())
                .filter(variable -> isCount(variable, code.value())
                        || variable.isMissing(code.value())
                        || variable.labels(code.value()).stream()
                                .allMatch(label -> variable.category(label).isPresent()))
                .isPresent();
    }

    private static boolean isCount(Variable variable, String value) {
        return variable.kind() == Variable.Kind.COUNT && value.matches("\\d{1,6}");
    }
}
