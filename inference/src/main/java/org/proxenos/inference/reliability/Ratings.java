package org.proxenos.inference.reliability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who gave which unit which value of one variable; units and coders in order of appearance, gaps allowed. */
public final class Ratings {
    private static final Set<String> MISSING = Set.of("", "*", "NA");

    private final Map<String, Map<String, String>> units;
    private final Set<String> coders;

    private Ratings(Map<String, Map<String, String>> units, Set<String> coders) {
        this.units = units;
        this.coders = coders;
    }

    /**
     * One code.
     *
     * @param unit what was coded
     * @param coder who coded it
     * @param value the code; null, empty, {@code *} and {@code NA} mean that there is none
     */
    public record Row(String unit, String coder, @Nullable String value) {}

    /** The ratings of these rows; of two rows with the same unit and coder the later counts. */
    public static Ratings of(Iterable<Row> rows) {
        Map<String, Map<String, String>> units = new LinkedHashMap<>();
        Set<String> coders = new LinkedHashSet<>();
        for (Row row : rows) {
            String value = row.value() == null ? "" : row.value().strip();
            Map<String, String> codes = units.computeIfAbsent(row.unit(), unit -> new LinkedHashMap<>());
            coders.add(row.coder());
            if (!MISSING.contains(value)) {
                codes.put(row.coder(), value);
            }
        }
        return new Ratings(units, coders);
    }

    /** The coders, in order of appearance. */
    public List<String> coders() {
        return List.copyOf(coders);
    }

    /** The units, in order of appearance, those without codes too. */
    public List<String> units() {
        return List.copyOf(units.keySet());
    }

    /** The same with one value as 1 and all others as 0. */
    Ratings against(String value) {
        Map<String, Map<String, String>> binary = new LinkedHashMap<>();
        units.forEach((unit, codes) -> {
            Map<String, String> own = new LinkedHashMap<>();
            codes.forEach((coder, code) -> own.put(coder, code.equals(value) ? "1" : "0"));
            binary.put(unit, own);
        });
        return new Ratings(binary, coders);
    }

    /** The codes of each unit, missing ones left out. */
    List<List<String>> codes() {
        List<List<String>> codes = new ArrayList<>();
        units.values().forEach(unit -> codes.add(List.copyOf(unit.values())));
        return codes;
    }
}
