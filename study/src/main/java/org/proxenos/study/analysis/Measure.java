package org.proxenos.study.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.warning.MeasureFacts;

/**
 * A variable as these data have it. Codes of a machine count where they may carry a verdict, since there are more of them; where
 * they may not, people's count; where there are none of those either, the machine's are shown without a verdict.
 *
 * @param variable its name, and that of its column
 * @param source who coded it
 * @param column of the machine's codes; empty for people's
 * @param people what people settled on, by unit; empty for the machine's
 * @param obstacle why it may not carry a verdict; empty where it may
 * @param validation how reliable it is, in a line; empty where nobody knows
 */
record Measure(
        String variable, Source source, String column, Map<String, String> people, String obstacle, String validation) {
    /** Who coded a variable. */
    enum Source {
        MACHINE,
        PEOPLE,
        NOBODY
    }

    /**
     * The measure of a variable.
     *
     * @param names under which it may have been coded; the first is what it is called here
     */
    static Measure of(Evidence evidence, String... names) {
        List<String> all = List.of(names);
        Optional<String> coded = all.stream().filter(evidence.originals()::has).findFirst();
        Optional<String> valid = coded.filter(n -> evidence.obstacle(n).isEmpty());
        Optional<String> byPeople = all.stream().filter(evidence.people()::has).findFirst();
        if (valid.isEmpty() && byPeople.isPresent()) {
            return ofPeople(evidence.people(), all.get(0), byPeople.get());
        }
        return coded.map(column -> ofMachine(evidence, all.get(0), column))
                .orElseGet(() -> new Measure(
                        all.get(0),
                        Source.NOBODY,
                        "",
                        Map.of(),
                        "nobody coded '%s': codes/ holds no codes of people for it, and no coder under coders: gives it"
                                .formatted(all.get(0)),
                        ""));
    }

    private static Measure ofMachine(Evidence evidence, String variable, String column) {
        String validation = evidence.validations()
                .find(column)
                .map(ValidationRecord::summary)
                .orElse("");
        return new Measure(
                variable,
                Source.MACHINE,
                column,
                Map.of(),
                evidence.obstacle(column).orElse(""),
                validation);
    }

    /** What people settled on, whatever a machine says. */
    static Measure ofPeople(SettledCodes people, String variable, String asked) {
        return new Measure(
                variable,
                Source.PEOPLE,
                "",
                people.settled(asked),
                people.obstacle(asked).orElse(""),
                people.summary(asked));
    }

    /** Whether anybody coded it. */
    boolean isCoded() {
        return source != Source.NOBODY;
    }

    /** These messages with the variable as a column of numbers, NaN where it was not coded. */
    Messages in(Messages messages, SettledCodes codes) {
        return in(messages, value -> codes.number(variable, value));
    }

    /** The same, where values are words that stand for numbers. */
    Messages in(Messages messages, ToDoubleFunction<String> number) {
        if (source == Source.MACHINE) {
            return messages.with(
                    variable,
                    messages.has(column)
                            ? messages.numbers(column)
                            : read(messages.frame().words(column), number));
        }
        String[] ids = messages.frame().words("message_id");
        return messages.with(variable, read(Arrays.stream(ids).map(people::get).toArray(String[]::new), number));
    }

    private static double[] read(@Nullable String[] values, ToDoubleFunction<String> number) {
        return Arrays.stream(values)
                .mapToDouble(v -> v == null ? Double.NaN : number.applyAsDouble(v))
                .toArray();
    }

    /**
     * The condition for a message to have more than a number, over the columns of a study's messages.
     *
     * @param codes read people's words
     */
    String above(double bound, SettledCodes codes) {
        if (source == Source.MACHINE) {
            return "%s > %s".formatted(column, bound);
        }
        return people(codes, number -> number > bound);
    }

    /** The condition for a message to have been coded. */
    String known(SettledCodes codes) {
        return source == Source.MACHINE ? column + " IS NOT NULL" : people(codes, number -> !Double.isNaN(number));
    }

    private String people(SettledCodes codes, DoublePredicate holds) {
        String ids = people.entrySet().stream()
                .filter(e -> holds.test(codes.number(variable, e.getValue())))
                .map(e -> StudyMessages.text(e.getKey()))
                .sorted()
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "false" : "message_id IN (%s)".formatted(ids);
    }

    /** Who coded it, for the description of a test. */
    String said() {
        return source == Source.PEOPLE ? variable + " (people's codes)" : variable;
    }

    /** What warnings need to know of it in these messages, which hold it. */
    MeasureFacts facts(Messages messages) {
        double[] values = messages.numbers(variable);
        long yes = Arrays.stream(values).filter(v -> v > 0).count();
        long known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        boolean isPolarity = source == Source.MACHINE && column.equals(Hypotheses.CRITICISM);
        return new MeasureFacts(variable, isPolarity, obstacle, validation, yes, known - yes);
    }
}
