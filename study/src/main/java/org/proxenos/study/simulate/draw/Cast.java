package org.proxenos.study.simulate.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.phrase.Grammar;

/**
 * Who takes part.
 *
 * @param senders accounts with timelines; the first is the target
 * @param citizens handles of those who answer
 * @param bots handles of suspected bots among those who answer; empty where there are none
 */
public record Cast(List<Sender> senders, List<String> citizens, List<String> bots) {
    /** Whom criticism is aimed at. */
    public static final String TARGET = "PresKrane";

    private static final int CITIZENS_PER_ACCOUNT = 27;
    private static final int BOTS_PER_ACCOUNT = 2;

    /** Copies the lists. */
    public Cast {
        senders = List.copyOf(senders);
        citizens = List.copyOf(citizens);
        bots = List.copyOf(bots);
    }

    /** Draws everybody. */
    static Cast of(Design design) {
        Roster roster = new Roster(design);
        int others = design.accounts() - 1;
        int networks = Math.max(1, (int) Math.round(0.03 * others));
        int associations = Math.max(1, (int) Math.round(0.05 * others));
        int media = Math.max(1, (int) Math.round(0.05 * others));
        int town = others - networks - associations - media;
        int cities = (int) Math.round(0.3 * town);
        List<Sender> senders = new ArrayList<>();
        senders.add(roster.target());
        roster.add(Role.MAYOR, town - cities, senders);
        roster.add(Role.CITY, cities, senders);
        roster.add(Role.NETWORK, networks, senders);
        roster.add(Role.NGO, associations, senders);
        roster.add(Role.MEDIA, media, senders);
        return new Cast(
                senders,
                handles("citizen", design, CITIZENS_PER_ACCOUNT),
                design.bots() ? handles("bot", design, BOTS_PER_ACCOUNT) : List.of());
    }

    private static List<String> handles(String kind, Design design, int perAccount) {
        Grammar grammar = Grammar.english();
        Dice dice = Dice.of(design.seed(), kind);
        return IntStream.range(0, perAccount * design.accounts())
                .mapToObj(i -> String.join(
                        "_",
                        dice.one(grammar.all("citizen_one")),
                        dice.one(grammar.all("citizen_two")),
                        Integer.toString(100 + i)))
                .map(handle -> kind.equals("bot") ? "x" + handle.replace("_", "") : handle)
                .toList();
    }

    /** Senders in a role, in order. */
    public List<Sender> in(Role role) {
        return senders.stream().filter(s -> s.role() == role).toList();
    }
}
