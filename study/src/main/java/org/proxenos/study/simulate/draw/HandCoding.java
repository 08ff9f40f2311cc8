package org.proxenos.study.simulate.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proxenos.coding.Gold;
import org.proxenos.corpus.Strand;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Phase;

/**
 * Two simulated people code the same random units, stratified by source and window and by nothing that was coded; where
 * they differ, a third word settles.
 */
final class HandCoding {
    private static final List<String> CODERS = List.of("coder_a", "coder_b");

    /** Units drawn, by stratum; around the event messages say more of what is asked. */
    private static final int POSTS_AROUND_EVENT = 230;

    private static final int POSTS_BEFORE = 90;
    private static final int REPLIES = 120;
    private static final int RELEASES = 40;

    /** Probability of missing what is there, and of seeing what is not; so alpha among people comes out near .85. */
    private static final double MISSED = 0.05;

    private static final double SEEN = 0.009;

    /** How much likelier both are where wording is ambiguous. */
    private static final double AMBIGUOUS = 3;

    /** Probability that the settling word is what is true. */
    private static final double SETTLED = 0.95;

    private static final List<String> DIRECTIONS = List.of("T", "Y", "O", "8");
    private static final int LAST_STAGE = 5;

    private final Dice dice;

    private HandCoding(Dice dice) {
        this.dice = dice;
    }

    static List<HandCode> of(long seed, List<Truth> truths) {
        HandCoding coding = new HandCoding(Dice.of(seed, "hand codes"));
        List<HandCode> codes = new ArrayList<>();
        coding.sample(truths).forEach(drawn -> coding.code(drawn, codes));
        return codes;
    }

    /** Codes of threads that are coded whole, but for units that were coded before. */
    static List<HandCode> ofThreads(long seed, List<Drawn> units) {
        HandCoding coding = new HandCoding(Dice.of(seed, "codes of threads"));
        List<HandCode> codes = new ArrayList<>();
        units.forEach(drawn -> coding.code(drawn, codes));
        return codes;
    }

    /**
     * A unit to be coded.
     *
     * @param truth what is true of it
     * @param chance with which it was drawn
     */
    record Drawn(Truth truth, double chance) {}

    private List<Drawn> sample(List<Truth> truths) {
        Map<String, List<Truth>> strata = new TreeMap<>();
        truths.forEach(
                t -> strata.computeIfAbsent(stratum(t), s -> new ArrayList<>()).add(t));
        List<Drawn> sample = new ArrayList<>();
        strata.forEach((name, units) -> {
            int wanted = Math.min(wanted(name), units.size());
            double chance = (double) wanted / units.size();
            for (int i = 0; i < wanted; i++) {
                sample.add(new Drawn(units.remove(dice.nextInt(units.size())), chance));
            }
        });
        sample.sort(Comparator.comparing(d -> d.truth().unit()));
        return sample;
    }

    private static String stratum(Truth truth) {
        boolean around = truth.phase() == Phase.EVENT || truth.phase() == Phase.AFTERMATH;
        return truth.strand() == Strand.ACCOUNTS
                ? around ? "posts around" : "posts before"
                : truth.strand().code();
    }

    private static int wanted(String stratum) {
        return switch (stratum) {
            case "posts around" -> POSTS_AROUND_EVENT;
            case "posts before" -> POSTS_BEFORE;
            case "replies" -> REPLIES;
            default -> RELEASES;
        };
    }

    private void code(Drawn drawn, List<HandCode> codes) {
        Truth truth = drawn.truth();
        truth.values().forEach((variable, value) -> {
            Map<String, String> given = new LinkedHashMap<>();
            CODERS.forEach(coder -> given.put(coder, seen(variable, value, truth.isAmbiguous())));
            if (given.values().stream().distinct().count() > 1) {
                given.put(Gold.ADJUDICATED, dice.chance(SETTLED) ? value : given.get(CODERS.get(0)));
            }
            given.forEach(
                    (coder, code) -> codes.add(new HandCode(truth.unit(), variable, coder, code, drawn.chance())));
        });
    }

    private String seen(String variable, String value, boolean isAmbiguous) {
        double error = (value.equals("0") ? SEEN : MISSED) * (isAmbiguous ? AMBIGUOUS : 1);
        return dice.chance(error) ? mistaken(variable, value) : value;
    }

    private String mistaken(String variable, String value) {
        return switch (variable) {
            case Truth.DIRECTION -> dice.one(DIRECTIONS);
            case Truth.STAGE ->
                Integer.toString(
                        Math.max(0, Math.min(LAST_STAGE, Integer.parseInt(value) + (dice.chance(0.5) ? 1 : -1))));
            default -> value.equals("0") ? "1" : "0";
        };
    }
}
