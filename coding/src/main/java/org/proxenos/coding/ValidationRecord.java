package org.proxenos.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.inference.reliability.Ratings;

/**
 * Whether a machine coder's variable may carry a verdict: people must agree with each other first, and the machine with
 * what they settled on (framework section 8).
 *
 * @param variable the machine's variable
 * @param asked the people's variable that it was held against; presence stands for a count
 * @param people agreement among people, before adjudication
 * @param machine agreement of the machine with gold
 * @param units with a value of the machine and of gold, a count
 * @param ties units without a majority, dropped, a count
 * @param accuracy against gold; null where the values are not 0 and 1
 */
public record ValidationRecord(
        String variable,
        String asked,
        Agreement people,
        Agreement machine,
        int units,
        int ties,
        @Nullable Accuracy accuracy) {
    private static final String MACHINE = "machine";
    private static final String GOLD = "gold";

    /**
     * Holds a variable against people's codes.
     *
     * @param variable a count is validated through its presence
     * @param handCodes all of a study's; those of the variable are looked for by its name, {@code moral} and
     *     {@code moral_any} standing for each other
     * @param machineValue the machine's value for a unit; null where it has none
     * @param rule which number the gate looks at
     * @param seed of the bootstrap
     * @return empty where no person coded the variable in a unit that the machine coded
     */
    public static Optional<ValidationRecord> of(
            Variable variable,
            List<Code> handCodes,
            Function<String, @Nullable String> machineValue,
            Gate.Rule rule,
            long seed) {
        return Question.find(variable, handCodes).flatMap(question -> {
            List<Code> codes = question.codes();
            Map<String, String> machine = new LinkedHashMap<>();
            for (Code code : codes) {
                String value = machineValue.apply(code.messageId());
                if (value != null && !HandCodeReader.isMissing(value)) {
                    machine.put(code.messageId(), question.machineSide().apply(value));
                }
            }
            return machine.isEmpty() ? Optional.empty() : Optional.of(compare(question, machine, rule, seed));
        });
    }

    private static ValidationRecord compare(Question question, Map<String, String> machine, Gate.Rule rule, long seed) {
        List<Ratings.Row> people = question.codes().stream()
                .filter(c -> !c.coder().equals(Gold.ADJUDICATED))
                .map(c -> new Ratings.Row(c.messageId(), c.coder(), c.value()))
                .toList();
        Gold gold = Gold.of(question.codes());
        List<Ratings.Row> both = new ArrayList<>();
        gold.values().forEach((unit, value) -> {
            String said = machine.get(unit);
            if (said != null) {
                both.add(new Ratings.Row(unit, GOLD, value));
                both.add(new Ratings.Row(unit, MACHINE, said));
            }
        });
        return new ValidationRecord(
                question.variable(),
                question.asked(),
                Agreement.of(Ratings.of(people), question.level(), rule, seed),
                Agreement.of(Ratings.of(both), question.level(), rule, seed),
                both.size() / 2,
                gold.ties(),
                accuracy(both));
    }

    private static @Nullable Accuracy accuracy(List<Ratings.Row> both) {
        int[] counts = new int[4];
        for (int i = 0; i < both.size(); i += 2) {
            String cell = both.get(i).value() + "," + both.get(i + 1).value();
            int index = List.of("1,1", "0,1", "1,0", "0,0").indexOf(cell);
            if (index < 0) {
                return null;
            }
            counts[index]++;
        }
        return new Accuracy(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Whether the variable may carry a verdict. */
    public boolean isValidated() {
        return people.gate() != Gate.LOCKED && machine.gate() != Gate.LOCKED;
    }

    /** The record in a line, such as {@code alpha with people .84 [.78, .90], n = 200; among people .91 [.87, .95]}. */
    public String summary() {
        return "alpha with people %s, n = %d; among people %s, n = %d"
                .formatted(alpha(machine), units, alpha(people), people.units());
    }

    private static String alpha(Agreement agreement) {
        Double alpha = agreement.alpha();
        return alpha == null
                ? "not defined"
                : String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", alpha, agreement.low(), agreement.high());
    }
}
