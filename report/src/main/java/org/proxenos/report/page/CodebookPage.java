package org.proxenos.report.page;

import java.util.List;
import java.util.stream.Collectors;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Variable;

/**
 * A codebook as its handbook shows it.
 *
 * @param title of the study
 * @param codebook what is asked
 */
public record CodebookPage(String title, Codebook codebook) {
    /** What coders answer, and what is computed but numbered among it. */
    public List<Variable> entries() {
        return codebook.variables().stream()
                .filter(v -> v.isAsked() || !v.id().isEmpty())
                .toList();
    }

    /** What machines measure. */
    public List<Variable> measures() {
        return codebook.variables().stream().filter(v -> !entries().contains(v)).toList();
    }

    /** Missing codes of any entry, each once. */
    public List<Category> missing() {
        return entries().stream().flatMap(v -> v.missing().stream()).distinct().toList();
    }

    /** Entries that do not know a missing code, their names between commas; empty where all do. */
    public String without(Category code) {
        return entries().stream()
                .filter(v -> v.isAsked() && !v.missing().contains(code))
                .map(Variable::name)
                .collect(Collectors.joining(", "));
    }

    /** What it is asked of, in words. */
    public static String units(Variable variable) {
        return variable.units().stream()
                .map(unit -> switch (unit) {
                    case MESSAGE -> "posts and quotes";
                    case REPLY -> "replies";
                    case DOCUMENT -> "press releases";
                    case PARAGRAPH -> "paragraphs of press releases";
                })
                .collect(Collectors.joining(", "));
    }

    /** How it is answered, in words. */
    public static String answer(Variable variable) {
        String how = switch (variable.kind()) {
            case SINGLE -> "one answer";
            case MULTI -> "any number of answers";
            case COUNT -> "a whole number";
            case TEXT -> "free text";
            case AUTO -> "computed, nobody is asked";
        };
        return variable.perTarget() ? how + " for each target" : how;
    }

    /** Its level of measurement; a multiple choice is nominal label by label. */
    public static String level(Variable variable) {
        return variable.kind() == Variable.Kind.MULTI
                ? "each label yes or no, " + variable.level().code()
                : variable.level().code();
    }
}
