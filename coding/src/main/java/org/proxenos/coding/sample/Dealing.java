package org.proxenos.coding.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.proxenos.coding.sample.Sample.Unit;

/** Deals units to coders: shared ones to all, the others in turn, to each in an order of their own. */
final class Dealing {
    private Dealing() {}

    static Map<String, List<Unit>> deal(List<Unit> units, List<String> coders, long seed) {
        Map<String, List<Unit>> hands = new LinkedHashMap<>();
        coders.forEach(coder -> hands.put(coder, new ArrayList<>()));
        if (hands.isEmpty()) {
            return hands;
        }
        List<List<Unit>> inTurn = List.copyOf(hands.values());
        // a stream of its own, so that who codes does not change what is drawn
        Random random = new Random(~seed);
        List<Unit> mixed = new ArrayList<>(units);
        Collections.shuffle(mixed, random);
        int turn = 0;
        for (Unit unit : mixed) {
            if (unit.shared()) {
                hands.values().forEach(hand -> hand.add(unit));
            } else {
                inTurn.get(turn++ % inTurn.size()).add(unit);
            }
        }
        hands.values().forEach(hand -> Collections.shuffle(hand, random));
        return hands;
    }
}
