package org.proxenos.study.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Role;
import org.proxenos.inference.describe.HillNumbers;
import org.proxenos.inference.frame.Frame;

/** Who mentions whom among public accounts, on one side of an event. */
final class MentionGraph {
    private final Map<String, Integer> abroad = new HashMap<>();
    private final Set<Arc> arcs = new HashSet<>();
    private final Set<String> nodes = new HashSet<>();
    private double mentions;
    private double foreign;
    private double home;
    private double cities;

    private MentionGraph() {}

    /** One account that names another. */
    private record Arc(String from, String to) {}

    /** The mentions for which {@code after} is this number; a row each with sender, receiver, their roles and countries. */
    static MentionGraph of(Frame rows, int after) {
        MentionGraph graph = new MentionGraph();
        double[] sides = rows.numbers("after");
        IntStream.range(0, rows.rows()).filter(i -> sides[i] == after).forEach(i -> graph.add(rows, i));
        return graph;
    }

    private void add(Frame rows, int i) {
        Arc arc = new Arc(rows.words("sender")[i], rows.words("receiver")[i]);
        arcs.add(arc);
        nodes.add(arc.from());
        nodes.add(arc.to());
        mentions++;
        cities += isCity(rows.words("receiver_role")[i]) ? 1 : 0;
        if (isCity(rows.words("sender_role")[i])) {
            tie(rows.words("home")[i], rows.words("abroad")[i]);
        }
    }

    private void tie(@Nullable String from, @Nullable String to) {
        if (from == null || to == null || from.isEmpty() || to.isEmpty()) {
            return;
        }
        if (from.equals(to)) {
            home++;
        } else {
            foreign++;
            abroad.merge(to, 1, Integer::sum);
        }
    }

    private static boolean isCity(@Nullable String role) {
        return Role.MAYOR.code().equals(role) || Role.CITY.code().equals(role);
    }

    /** (E - I)/(E + I) of mentions by mayors and cities, from -1 to 1 (framework FS11); NaN for none of a known country. */
    double index() {
        return (foreign - home) / (foreign + home);
    }

    /** The effective number of foreign countries they mention: the Hill number of order 1; NaN for none. */
    double countries() {
        double[] counts =
                abroad.values().stream().mapToDouble(Integer::doubleValue).toArray();
        return counts.length == 0 ? Double.NaN : HillNumbers.of(counts).shannon();
    }

    /** Ties out of all that there could be among accounts with a tie, in [0, 1]; NaN for none. */
    double density() {
        double n = nodes.size();
        return arcs.size() / (n * (n - 1));
    }

    /** Dyads with ties both ways out of all with a tie, in [0, 1] (framework FS12); NaN for none. */
    double reciprocity() {
        double mutual = arcs.stream()
                        .filter(arc -> arcs.contains(new Arc(arc.to(), arc.from())))
                        .count()
                / 2.0;
        return mutual / (arcs.size() - mutual);
    }

    /** Mentions that name a mayor or a city out of all, in [0, 1]; NaN for none. */
    double cityShare() {
        return cities / mentions;
    }
}
