package org.proxenos.study.describe;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.engine.Engine;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.Window;

/**
 * What tables and figures are made of.
 *
 * @param study what is asked
 * @param engine the tables
 * @param validations of variables that people have coded
 * @param selections where the messages behind counts are collected
 * @param codes names of the coded variables
 */
record Material(
        Study study, Engine engine, List<ValidationRecord> validations, Selections selections, Set<String> codes) {
    static Material of(Study study, Engine engine, List<ValidationRecord> validations) {
        Set<String> codes = new LinkedHashSet<>(
                engine.query("SELECT * FROM codes_wide LIMIT 0").names());
        codes.remove("message_id");
        return new Material(study, engine, validations, new Selections(study, engine), codes);
    }

    /** Whether messages were coded for a variable. */
    boolean isCoded(String variable) {
        return codes.contains(variable);
    }

    /** Those of the variables that were coded and that no people have validated, as a sentence; empty for none. */
    String unvalidated(List<String> variables) {
        String names = variables.stream()
                .filter(codes::contains)
                .filter(v -> validations.stream().noneMatch(r -> r.variable().equals(v) && r.isValidated()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "Unvalidated: %s.".formatted(names);
    }

    /** A column of strands or roles as the number of its place in their order, in SQL. */
    private static String place(Stream<String> order, String column) {
        return order.map(StudyMessages::text)
                .collect(Collectors.joining(", ", "list_position([", "]::VARCHAR[], " + column + ")"));
    }

    /** The place of a strand, in SQL. */
    static String strandPlace(String column) {
        return place(Arrays.stream(Strand.values()).map(Strand::code), column);
    }

    /** The place of a role, in SQL. */
    static String rolePlace(String column) {
        return place(Arrays.stream(Role.values()).map(Role::code), column);
    }

    /** The place of a window, in SQL; the same for all where the study names none. */
    String windowPlace(String column) {
        return place(study.windows().stream().map(Window::name), column);
    }

    /** Whether an account may be named, in SQL: it is listed, and with a role that is not private. */
    static String isPublic(String roles) {
        String codes = Arrays.stream(Role.values())
                .filter(role -> !role.isPrivate())
                .map(role -> StudyMessages.text(role.code()))
                .collect(Collectors.joining(", "));
        return "(%1$s.listed AND %1$s.role IN (%2$s))".formatted(roles, codes);
    }

    /** The strands among these names, in the order in which they are told of. */
    static List<String> inOrder(Set<String> strands) {
        return Arrays.stream(Strand.values())
                .map(Strand::code)
                .filter(strands::contains)
                .toList();
    }
}
