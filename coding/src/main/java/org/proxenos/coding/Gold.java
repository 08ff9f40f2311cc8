package org.proxenos.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What people settled on, a value a unit: the adjudicated one, or that of more coders than any other.
 *
 * @param values by unit, in the order of the codes
 * @param ties units that were dropped since no value had a majority, a count
 */
public record Gold(Map<String, String> values, int ties) {
    /** The coder whose word settles a unit. */
    public static final String ADJUDICATED = "adjudicated";

    /** Copies the values in their order. */
    public Gold {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The gold of codes of one variable. */
    public static Gold of(List<Code> codes) {
        Map<String, List<Code>> units =
                codes.stream().collect(Collectors.groupingBy(Code::messageId, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> values = new LinkedHashMap<>();
        units.forEach((unit, given) -> settle(given).ifPresent(value -> values.put(unit, value)));
        return new Gold(values, units.size() - values.size());
    }

    private static Optional<String> settle(List<Code> given) {
        Optional<Code> settled =
                given.stream().filter(c -> c.coder().equals(ADJUDICATED)).findFirst();
        if (settled.isPresent()) {
            return settled.map(Code::value);
        }
        Map<String, Long> votes =
                given.stream().collect(Collectors.groupingBy(Code::value, LinkedHashMap::new, Collectors.counting()));
        long most = votes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> winners = new ArrayList<>();
        votes.forEach((value, n) -> {
            if (n == most) {
                winners.add(value);
            }
        });
        return winners.size() == 1 ? Optional.of(winners.get(0)) : Optional.empty();
    }
}
