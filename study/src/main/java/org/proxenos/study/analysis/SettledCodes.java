package org.proxenos.study.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.coding.Code;
import org.proxenos.coding.Gold;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.RandomPart;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.inference.reliability.Level;
import org.proxenos.inference.reliability.Ratings;

/** What people settled on of the units they coded, and which of it may carry a verdict: what two or more of them agree on. */
final class SettledCodes {
    private final HandCodes hand;
    private final long seed;
    private final Map<String, Optional<Agreement>> agreements = new ConcurrentHashMap<>();

    /**
     * Codes of a study.
     *
     * @param seed of the bootstrap of alpha
     */
    SettledCodes(HandCodes hand, long seed) {
        this.hand = hand;
        this.seed = seed;
    }

    /** Whether anybody coded it. */
    boolean has(String variable) {
        return hand.codes().stream().anyMatch(c -> c.variable().equals(variable));
    }

    /** Under which name people coded what a machine gives: its own, or that of its presence where the machine counts. */
    Optional<String> name(String variable) {
        return Stream.of(variable, variable + "_any").filter(this::has).findFirst();
    }

    /** The random samples that units come from. */
    List<RandomPart> parts() {
        return hand.parts();
    }

    /** What people coded, each once, in the order in which it first stands. */
    Set<String> variables() {
        return hand.codes().stream().map(Code::variable).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What a unit was settled to be, by id. */
    Map<String, String> settled(String variable) {
        return Gold.of(hand.of(variable)).values();
    }

    /** The number that a value stands for; NaN for a word, and for 8 and 9 where a code says with them that there is none. */
    double number(String variable, String value) {
        boolean isCode = level(variable) == Level.NOMINAL || level(variable) == Level.ORDINAL;
        try {
            double number = Double.parseDouble(value.strip());
            return isCode && number >= 8 ? Double.NaN : number;
        } catch (NumberFormatException word) {
            return Double.NaN;
        }
    }

    /** How many settled units have a value out of all that have one of these, in [0, 1]; NaN where none has. */
    double share(String variable, String value, List<String> among) {
        List<String> values =
                settled(variable).values().stream().filter(among::contains).toList();
        return values.stream()
                .mapToDouble(v -> v.equals(value) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Agreement before adjudication; empty where fewer than two people coded. */
    Optional<Agreement> agreement(String variable) {
        return agreements.computeIfAbsent(variable, this::agree);
    }

    private Optional<Agreement> agree(String variable) {
        List<Ratings.Row> rows = hand.of(variable).stream()
                .filter(c -> !c.coder().equals(Gold.ADJUDICATED))
                .map(c -> new Ratings.Row(c.messageId(), c.coder(), c.value()))
                .toList();
        return rows.stream().map(Ratings.Row::coder).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(Agreement.of(Ratings.of(rows), level(variable), Gate.Rule.STRICT, seed));
    }

    /** Why people's codes of a variable may not carry a verdict; empty where they may. */
    Optional<String> obstacle(String variable) {
        Optional<Agreement> agreement = agreement(variable);
        if (agreement.isEmpty()) {
            return Optional.of(
                    "fewer than two people coded %s, so nobody knows how reliable it is".formatted(variable));
        }
        return agreement.get().gate() == Gate.LOCKED
                ? Optional.of("%s is locked: %s".formatted(variable, summary(agreement.get())))
                : Optional.empty();
    }

    /** How well people agreed, in a line; empty where fewer than two coded. */
    String summary(String variable) {
        return agreement(variable).map(SettledCodes::summary).orElse("");
    }

    private static String summary(Agreement agreement) {
        Double alpha = agreement.alpha();
        return alpha == null
                ? "alpha among people not defined, n = %d".formatted(agreement.units())
                : "alpha among people %.2f [%.2f, %.2f], n = %d"
                        .formatted(alpha, agreement.low(), agreement.high(), agreement.units());
    }

    private Level level(String variable) {
        return hand.codebook().level(variable);
    }
}
