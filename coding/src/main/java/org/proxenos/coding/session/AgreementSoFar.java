package org.proxenos.coding.session;

import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Gold;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.HandCodes;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Drift;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.inference.reliability.Level;
import org.proxenos.inference.reliability.Ratings;

/**
 * How well people agree while they code, from what each said before anything was settled.
 *
 * @param codes as the codebook reads them: no missing codes, each label of a multiple choice by itself
 * @param rule which number the gate looks at
 */
public record AgreementSoFar(HandCodes codes, Gate.Rule rule) {
    private static final long SEED = 1;

    /**
     * Two coders of one variable.
     *
     * @param one of them
     * @param other of them
     * @param units that both coded
     * @param alpha between them; null where it is not defined
     */
    public record Pair(
            String one, String other, int units, @Nullable Double alpha) {}

    /**
     * A unit about which coders disagree.
     *
     * @param messageId the unit
     * @param differing how many variables got more than one value
     * @param asked how many were coded by two or more
     * @param variables those that differ
     */
    public record Disputed(String messageId, int differing, int asked, List<String> variables) {}

    /** Variables that two people coded in one unit at least, in the order in which they first occur. */
    public List<String> variables() {
        return codes.variables().stream()
                .filter(
                        v -> rows(v).stream()
                                .collect(Collectors.groupingBy(Ratings.Row::unit, Collectors.counting()))
                                .values()
                                .stream()
                                .anyMatch(n -> n > 1))
                .toList();
    }

    /** Alpha of a variable with its interval and gate. */
    public Agreement agreement(String variable) {
        return Agreement.of(Ratings.of(rows(variable)), level(variable), rule, SEED);
    }

    private Level level(String variable) {
        return codes.codebook().level(variable);
    }

    private List<HandCode> own(String variable) {
        return codes.given().stream()
                .filter(c -> c.variable().equals(variable) && !c.coder().equals(Gold.ADJUDICATED))
                .toList();
    }

    private List<Ratings.Row> rows(String variable) {
        return own(variable).stream().map(AgreementSoFar::row).toList();
    }

    private static Ratings.Row row(HandCode code) {
        return new Ratings.Row(unit(code), code.coder(), code.value());
    }

    private static String unit(HandCode code) {
        return code.target() == null ? code.unit() : code.unit() + "\n" + code.target();
    }

    /** Alpha of each two coders of a variable. */
    public List<Pair> pairs(String variable) {
        List<Ratings.Row> rows = rows(variable);
        List<String> coders =
                rows.stream().map(Ratings.Row::coder).distinct().sorted().toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < coders.size(); i++) {
            for (int j = i + 1; j < coders.size(); j++) {
                List<String> both = List.of(coders.get(i), coders.get(j));
                Agreement of = Agreement.of(
                        Ratings.of(rows.stream()
                                .filter(r -> both.contains(r.coder()))
                                .toList()),
                        level(variable),
                        rule,
                        SEED);
                if (of.units() > 0) {
                    pairs.add(new Pair(both.get(0), both.get(1), of.units(), of.alpha()));
                }
            }
        }
        return pairs;
    }

    /** Which category of a variable is the hard one. */
    public List<Drift.Period> categories(String variable) {
        return Drift.byCategory(Ratings.of(rows(variable)));
    }

    /** Alpha of a variable by week of coding, in which the later of a unit's codes was given. */
    public Drift weeks(String variable) {
        Map<String, String> weekOf = new HashMap<>();
        own(variable).forEach(c -> weekOf.merge(unit(c), week(c), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        Map<String, List<Ratings.Row>> rows = new TreeMap<>();
        own(variable)
                .forEach(c -> rows.computeIfAbsent(weekOf.getOrDefault(unit(c), ""), w -> new ArrayList<>())
                        .add(row(c)));
        Map<String, Ratings> weeks = new LinkedHashMap<>();
        rows.forEach((week, of) -> weeks.put(week, Ratings.of(of)));
        return Drift.of(weeks, level(variable), SEED);
    }

    private static String week(HandCode code) {
        if (code.at() == null) {
            return "unknown";
        }
        var day = code.at().atZone(ZoneOffset.UTC);
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Units by how much of them is disputed, the most first. */
    public List<Disputed> disputed() {
        Map<String, Map<String, List<HandCode>>> units = new LinkedHashMap<>();
        codes.given().stream()
                .filter(c -> !c.coder().equals(Gold.ADJUDICATED))
                .forEach(c -> units.computeIfAbsent(c.unit(), u -> new LinkedHashMap<>())
                        .computeIfAbsent(question(c), q -> new ArrayList<>())
                        .add(c));
        List<Disputed> disputed = new ArrayList<>();
        units.forEach((unit, questions) -> {
            List<String> differing = questions.entrySet().stream()
                    .filter(q -> q.getValue().stream()
                                    .map(HandCode::value)
                                    .distinct()
                                    .count()
                            > 1)
                    .map(Map.Entry::getKey)
                    .toList();
            int asked =
                    (int) questions.values().stream().filter(c -> c.size() > 1).count();
            if (!differing.isEmpty()) {
                disputed.add(new Disputed(unit, differing.size(), asked, differing));
            }
        });
        disputed.sort(Comparator.comparingInt(Disputed::differing).reversed().thenComparing(Disputed::messageId));
        return disputed;
    }

    private static String question(HandCode code) {
        return code.target() == null ? code.variable() : code.variable() + " → " + code.target();
    }
}
