package org.proxenos.study.simulate.draw;

import java.text.Normalizer;
import java.util.List;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.phrase.Grammar;

/** Makes accounts, one after another. */
final class Roster {
    static final String HOME = "Valdria";
    private static final List<String> COUNTRIES =
            List.of(HOME, HOME, HOME, "Tessaria", HOME, "Ombria", HOME, HOME, "Calvenna", "Tessaria");
    private static final String NETWORK = "River Towns Alliance";

    /** How far accounts of a role differ in activity, on the log scale. */
    private static final double SPREAD_OF_ACTIVITY = 0.45;

    /** How far they differ in what they write, on the log or log-odds scale. */
    private static final double SPREAD_OF_EXPOSURE = 0.5;

    private static final double SPREAD_OF_FOLLOWERS = 0.6;
    private static final double REACH_IN_FOLLOWERS = 0.8;

    private final Design design;
    private final Dice dice;
    private final Grammar grammar = Grammar.english();
    private int made;

    Roster(Design design) {
        this.design = design;
        this.dice = Dice.of(design.seed(), "roster");
    }

    Sender target() {
        return sender(Role.NATIONAL_GOVERNMENT, new Face(Cast.TARGET, "Aldous Krane", "", HOME, "", "Valdria First"));
    }

    void add(Role role, int number, List<Sender> senders) {
        for (int i = 0; i < number; i++) {
            senders.add(sender(role, face(role, i)));
        }
    }

    private Face face(Role role, int number) {
        String country = COUNTRIES.get(number % COUNTRIES.size());
        return switch (role) {
            case MAYOR -> mayor(number, country);
            case CITY -> {
                String city = named("city", number);
                yield new Face("CityOf" + word(city), "City of " + city, city, country, network(number), "");
            }
            default -> {
                String name = named(role.code(), number);
                yield new Face(word(name), name, "", role == Role.NETWORK ? "" : country, "", "");
            }
        };
    }

    private Face mayor(int number, String country) {
        String city = named("city", number);
        String name = dice.one(grammar.all("first_name")) + " " + dice.one(grammar.all("last_name"));
        String party = dice.one(grammar.all("party"));
        return new Face("Mayor" + word(city), name, city, country, network(number), party);
    }

    private static String network(int number) {
        return number % 3 == 0 ? "" : NETWORK;
    }

    /** The name at a place of the list; once the list is used up, with a number. */
    private String named(String symbol, int number) {
        List<String> all = grammar.all(symbol);
        String name = all.get(number % all.size());
        return number < all.size() ? name : name + " " + (number / all.size() + 1);
    }

    private static String word(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "");
    }

    private Sender sender(Role role, Face face) {
        Manner manner = Manner.of(role);
        double reach = Math.sqrt(varianceOfReach(manner.reposts())) * dice.gaussian();
        double followers =
                Math.log(manner.followers()) + REACH_IN_FOLLOWERS * reach + SPREAD_OF_FOLLOWERS * dice.gaussian();
        Sender.Habits habits = new Sender.Habits(
                role == Role.NATIONAL_GOVERNMENT ? 0 : reach,
                manner.activity()
                        * Math.exp(role == Role.NATIONAL_GOVERNMENT ? 0 : SPREAD_OF_ACTIVITY * dice.gaussian()),
                Math.log(manner.criticism()) + SPREAD_OF_EXPOSURE * dice.gaussian(),
                Math.log(manner.enemy()) + SPREAD_OF_EXPOSURE * dice.gaussian(),
                SPREAD_OF_EXPOSURE * dice.gaussian());
        String id = Long.toString(900_000_000_000L + made++);
        return new Sender(
                id,
                face.handle(),
                face.name(),
                role,
                face.city(),
                face.country(),
                face.network(),
                face.party(),
                Math.round(Math.exp(followers)),
                habits);
    }

    /** Of the accounts' log means, so that they hold the stated share of the variance (framework AC5). */
    private double varianceOfReach(double mean) {
        return design.icc() / (1 - design.icc()) * Math.log(1 + 1 / mean + 1 / design.theta());
    }

    /**
     * What the public sees of an account.
     *
     * @param handle its public name
     * @param name whom it stands for
     * @param city its city, if any
     * @param country its country
     * @param network its city's network, if any
     * @param party its party, if any
     */
    private record Face(String handle, String name, String city, String country, String network, String party) {}
}
