package org.proxenos.coding.codebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proxenos.inference.reliability.Level;

/**
 * Something that is asked of a message.
 *
 * @param name lower_snake_case, unique in a codebook
 * @param id its number in the built-in codebook, such as {@code V07}; empty for others
 * @param level level of measurement, which fixes the coefficient of agreement; that of each label for a multiple choice
 * @param kind how it is answered
 * @param question what is asked, as a sentence
 * @param categories the answers to choose from; empty where the answer is free, computed, or one of the study's targets
 * @param ofTargets whether the answers are the ids of the study's targets
 * @param guideline what a coder reads
 * @param askIf when it is asked
 * @param units the texts that it is asked of
 * @param perTarget whether it is answered once for each target of the text (rule K12)
 * @param missing answers that say why there is none; they are no values in any computation
 * @param version of this entry
 */
public record Variable(
        String name,
        String id,
        Level level,
        Kind kind,
        String question,
        List<Category> categories,
        boolean ofTargets,
        Guideline guideline,
        AskIf askIf,
        List<Unit> units,
        boolean perTarget,
        List<Category> missing,
        String version) {
    /** Between the labels of one answer to a multiple choice. */
    public static final String LABEL_SEPARATOR = "|";

    /** The label that says that no other one fits. */
    public static final String NONE = "none";

    /** Copies the lists. */
    public Variable {
        categories = List.copyOf(categories);
        units = List.copyOf(units);
        missing = List.copyOf(missing);
    }

    /** What a machine measures and nobody is asked. */
    public Variable(String name, Level level, String question) {
        this(
                name,
                "",
                level,
                Kind.AUTO,
                question,
                List.of(),
                false,
                Guideline.NONE,
                AskIf.ALWAYS,
                List.of(),
                false,
                List.of(),
                "");
    }

    /** How a variable is answered. */
    public enum Kind {
        /** One of the categories. */
        SINGLE,
        /** Any number of the categories; the labels of an answer stand in the categories' order, between {@code |}. */
        MULTI,
        /** A whole number from 0. */
        COUNT,
        /** Free text. */
        TEXT,
        /** Not by a coder: it is computed. */
        AUTO
    }

    /** Whether a coder answers it. */
    public boolean isAsked() {
        return kind != Kind.AUTO;
    }

    /** Whether an answer says only why there is none. */
    public boolean isMissing(String value) {
        return missing.stream().anyMatch(c -> c.value().equals(value));
    }

    /** The category with that value, among the answers and the missing codes. */
    public Optional<Category> category(String value) {
        return Stream.concat(categories.stream(), missing.stream())
                .filter(c -> c.value().equals(value))
                .findFirst();
    }

    /** The labels of an answer to a multiple choice; the answer itself for every other kind. */
    public List<String> labels(String answer) {
        return kind == Kind.MULTI
                ? Stream.of(answer.split("\\|", -1))
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList()
                : List.of(answer);
    }

    /**
     * The yes-or-no variable that a label of a multiple choice is for agreement and models, such as {@code emotion_anger}.
     */
    public String binary(String label) {
        return name + "_" + label;
    }

    /** Sixteen hexadecimal digits that change whenever something changes that a coder reads or may answer. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
