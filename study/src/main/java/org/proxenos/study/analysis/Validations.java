package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.coding.Code;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.Panel;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.coding.coder.Catalogue;
import org.proxenos.engine.Engine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.reliability.Gate;

/** Which variables may carry a verdict: those that people coded too, reliably, and that the machine codes as they do. */
final class Validations {
    /** The sign of {@code vader_compound}, derived and not coded. */
    private static final String NEGATIVE = "negative";

    private final Map<String, ValidationRecord> records = new LinkedHashMap<>();
    private final Set<String> judged = new HashSet<>(Set.of(NEGATIVE));

    private Validations(Panel panel) {
        panel.seats().stream()
                .filter(seat -> !Catalogue.isFact(seat.coder()))
                .forEach(seat -> judged.add(seat.variable().name()));
    }

    /** Holds every variable of a panel against people's codes. */
    static Validations of(Panel panel, HandCodes hand, Engine engine, long seed) {
        Validations validations = new Validations(panel);
        if (hand.codes().isEmpty()) {
            return validations;
        }
        List<Code> codes = hand.codes();
        Map<String, Map<String, String>> machine = machineCodes(codes, engine);
        for (Panel.Seat seat : panel.seats()) {
            String variable = seat.variable().name();
            Map<String, String> values = machine.getOrDefault(variable, Map.of());
            ValidationRecord.of(levelled(seat.variable(), hand.codebook()), codes, values::get, Gate.Rule.STRICT, seed)
                    .ifPresent(record -> validations.records.putIfAbsent(variable, record));
        }
        return validations;
    }

    /** At the level that the study's codebook gives it, where it says something of it. */
    private static Variable levelled(Variable variable, Codebook codebook) {
        return codebook.find(variable.name())
                .map(v -> new Variable(variable.name(), v.level(), variable.question()))
                .orElse(variable);
    }

    /** Machine codes of the units that people coded: variable to unit to value. */
    private static Map<String, Map<String, String>> machineCodes(List<Code> hand, Engine engine) {
        Set<String> units = hand.stream().map(Code::messageId).collect(Collectors.toCollection(LinkedHashSet::new));
        String list =
                units.stream().map(u -> "('" + u.replace("'", "''") + "')").collect(Collectors.joining(", "));
        Frame codes = engine.query(
                "SELECT c.message_id, c.variable, c.value FROM codes c JOIN (VALUES %s) AS u(unit) ON u.unit = c.message_id"
                        .formatted(list));
        String[] variables = codes.words("variable");
        String[] ids = codes.words("message_id");
        String[] values = codes.words("value");
        Map<String, Map<String, String>> machine = new HashMap<>();
        for (int i = 0; i < codes.rows(); i++) {
            machine.computeIfAbsent(variables[i], v -> new HashMap<>()).put(ids[i], values[i]);
        }
        return machine;
    }

    /** All records, in the panel's order. */
    List<ValidationRecord> records() {
        return List.copyOf(records.values());
    }

    /** A variable's record, if people coded it. */
    Optional<ValidationRecord> find(String variable) {
        return Optional.ofNullable(records.get(variable));
    }

    /** Whether a machine judges it, so that it may be wrong. */
    boolean isJudged(String variable) {
        return judged.contains(variable);
    }

    /**
     * Why a variable may not carry a verdict; empty where it may. What no coder
     * judges, such as {@code words}, needs no validation.
     */
    Optional<String> obstacle(String variable) {
        if (!isJudged(variable)) {
            return Optional.empty();
        }
        ValidationRecord record = records.get(variable);
        if (record == null) {
            return Optional.of(variable + " has no validation record");
        }
        return record.isValidated() ? Optional.empty() : Optional.of(variable + " is locked: " + record.summary());
    }

    /** Those of the variables that may not carry a verdict. */
    List<String> unvalidated(Collection<String> variables) {
        List<String> names = new ArrayList<>(variables);
        names.removeIf(v -> obstacle(v).isEmpty());
        return names;
    }
}
