package org.proxenos.study.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxenos.coding.RandomPart;

/**
 * The random part of some messages that people coded, so that it speaks for all of them.
 *
 * @param messages all, with people's codes in the place of a machine's, NaN where they did not code, and with the chance that
 *     they did
 * @param sample that the part was drawn in
 * @param coded how many of the messages it holds
 * @param obstacle why it can't speak for them; empty where it can
 */
record RandomlyCoded(Messages messages, String sample, int coded, String obstacle) {
    /** Column of the chance. */
    static final String CHANCE = "chance";

    /** Ends the name of a column that holds what a machine says of a variable. */
    static final String MACHINE = "_by_machine";

    /** Fewer carry no correction. */
    private static final int FEWEST = 30;

    /** How far the part, each unit for as many as it stands for, may miss the number of messages by. */
    private static final double SLACK = 0.15;

    private static final double SURE = 3;

    /**
     * The largest random sample that covers these messages.
     *
     * @param variables that count as coded where people coded all of them; columns of numbers that a machine gives
     */
    static RandomlyCoded of(Evidence evidence, Messages messages, List<String> variables) {
        SettledCodes people = evidence.people();
        Messages all = messages;
        boolean[] known = new boolean[messages.size()];
        Arrays.fill(known, true);
        for (String variable : variables) {
            double[] codes = codes(people, people.name(variable).orElse(variable), messages);
            IntStream.range(0, codes.length).forEach(i -> known[i] &= !Double.isNaN(codes[i]));
            all = all.with(variable + MACHINE, messages.numbers(variable)).with(variable, codes);
        }
        Messages coded = all;
        return people.parts().stream()
                .map(part -> of(coded, known, part))
                .reduce((a, b) -> better(a, b) ? a : b)
                .orElseGet(
                        () -> new RandomlyCoded(
                                coded,
                                "",
                                0,
                                "codes/ gives no chance of a unit to be drawn for coding; a column 'chance', or proxenos sample, does"));
    }

    private static boolean better(RandomlyCoded a, RandomlyCoded b) {
        return a.obstacle.isEmpty() == b.obstacle.isEmpty() ? a.coded >= b.coded : a.obstacle.isEmpty();
    }

    private static double[] codes(SettledCodes people, String name, Messages messages) {
        Map<String, String> settled = people.settled(name);
        return Arrays.stream(messages.frame().words("message_id"))
                .mapToDouble(id -> {
                    String value = settled.get(id);
                    return value == null ? Double.NaN : people.number(name, value);
                })
                .toArray();
    }

    private static RandomlyCoded of(Messages messages, boolean[] known, RandomPart part) {
        String[] ids = messages.frame().words("message_id");
        double[] chance = new double[ids.length];
        double[] sums = new double[3];
        for (int i = 0; i < ids.length; i++) {
            double own = Optional.ofNullable(part.chances().get(ids[i])).orElse(Double.NaN);
            chance[i] = known[i] ? own : Double.NaN;
            if (!Double.isNaN(chance[i])) {
                sums[0]++;
                sums[1] += 1 / own;
                sums[2] += (1 - own) / (own * own);
            }
        }
        double share = sums[1] / Math.max(1, ids.length);
        double[] scaled = Arrays.stream(chance).map(c -> Math.min(1, c * share)).toArray();
        return new RandomlyCoded(
                messages.with(CHANCE, scaled), part.name(), (int) sums[0], obstacle(part, sums, ids.length));
    }

    /** A part that is too small, or that stands for another number of messages than there are. */
    private static String obstacle(RandomPart part, double[] sums, int n) {
        if (sums[0] < FEWEST) {
            return "people coded %,.0f of these messages in %s; %d are needed".formatted(sums[0], part.name(), FEWEST);
        }
        double slack = Math.max(SLACK * n, SURE * Math.sqrt(sums[2]));
        return Math.abs(sums[1] - n) > slack
                ? "the %,.0f of these messages that people coded in %s stand for %,.0f of %,d: what was drawn is another set"
                        .formatted(sums[0], part.name(), sums[1], n)
                : "";
    }

    /** The same with people's codes only where they are part of the sample. */
    Messages inSample(List<String> variables) {
        double[] chance = messages.numbers(CHANCE);
        Messages own = messages;
        for (String variable : variables) {
            double[] codes = messages.numbers(variable);
            own = own.with(
                    variable,
                    IntStream.range(0, codes.length)
                            .mapToDouble(i -> Double.isNaN(chance[i]) ? Double.NaN : codes[i])
                            .toArray());
        }
        return own;
    }
}
