package org.proxenos.workbench.serve.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proxenos.corpus.Role;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Study;

/**
 * Who addresses whom, in the messages that the study counts.
 *
 * @param accounts those with a tie, the best connected first
 * @param edges the strongest first
 */
public record Network(List<Account> accounts, List<Edge> edges) {
    private static final String TIES = """
            SELECT k.source, k.target, count(*) AS n
            FROM shelf.tie k JOIN shelf.account s ON s.label = k.source JOIN shelf.account t ON t.label = k.target
            WHERE k.layer = '%s' AND %s AND %s GROUP BY ALL ORDER BY n DESC, k.source, k.target""";

    /** Copies the lists. */
    public Network {
        accounts = List.copyOf(accounts);
        edges = List.copyOf(edges);
    }

    /**
     * An account.
     *
     * @param label handle of a public actor; a pseudonym for anybody else
     * @param role whom it stands for
     * @param country as the study lists it; empty where it does not
     * @param inDegree accounts that address it
     * @param received times that it is addressed
     * @param outDegree accounts that it addresses
     * @param sent times that it addresses others
     * @param foreign of these, accounts of another country than its own
     * @param home of these, accounts of its own country
     */
    public record Account(
            String label,
            String role,
            String country,
            int inDegree,
            long received,
            int outDegree,
            long sent,
            long foreign,
            long home) {
        /** The E-I index of its ties; NaN where no country is known. */
        public double eiIndex() {
            return foreign + home == 0 ? Double.NaN : (double) (foreign - home) / (foreign + home);
        }

        /** Whether it speaks for a city, as H9 has it. */
        boolean isCity() {
            return role.equals(Role.MAYOR.code()) || role.equals(Role.CITY.code());
        }

        int degree() {
            return inDegree + outDegree;
        }
    }

    /**
     * A tie.
     *
     * @param n how often
     */
    public record Edge(String source, String target, long n) {}

    static Network of(Shelf shelf, Study study, Asked asked) {
        List<String> times = new ArrayList<>();
        study.event().filter(e -> !asked.side().equals("all")).ifPresent(e -> times.add("k.published_at IS NOT NULL"));
        asked.from(study).ifPresent(at -> times.add("k.published_at >= " + StudyMessages.time(at)));
        asked.until(study).ifPresent(at -> times.add("k.published_at < " + StudyMessages.time(at)));
        if (study.texts().leavesOutCopies()) {
            times.add("NOT k.is_copy");
        }
        Frame ties = shelf.ask(TIES.formatted(
                asked.layer(),
                asked.everybody() ? "true" : "NOT s.is_private AND NOT t.is_private",
                times.isEmpty() ? "true" : String.join(" AND ", times)));
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < ties.rows(); i++) {
            edges.add(new Edge(ties.words("source")[i], ties.words("target")[i], (long) ties.numbers("n")[i]));
        }
        return of(shelf, edges);
    }

    private static Network of(Shelf shelf, List<Edge> edges) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Edge edge : edges) {
            tallies.computeIfAbsent(edge.source(), Tally::new);
            tallies.computeIfAbsent(edge.target(), Tally::new);
        }
        Frame known = shelf.ask("SELECT label, role, country FROM shelf.account");
        for (int i = 0; i < known.rows(); i++) {
            Tally tally = tallies.get(known.words("label")[i]);
            if (tally != null) {
                tally.role = known.words("role")[i];
                tally.country = known.words("country")[i];
            }
        }
        for (Edge edge : edges) {
            count(
                    tallies.computeIfAbsent(edge.source(), Tally::new),
                    tallies.computeIfAbsent(edge.target(), Tally::new),
                    edge.n());
        }
        return new Network(
                tallies.values().stream()
                        .map(Tally::account)
                        .sorted(Comparator.comparingInt(Account::degree)
                                .reversed()
                                .thenComparing(Account::label))
                        .toList(),
                edges);
    }

    private static void count(Tally source, Tally target, long n) {
        source.outDegree++;
        source.sent += n;
        target.inDegree++;
        target.received += n;
        if (!source.country.isEmpty() && !target.country.isEmpty()) {
            if (source.country.equalsIgnoreCase(target.country)) {
                source.home += n;
            } else {
                source.foreign += n;
            }
        }
    }

    /** Directed ties there are of those there could be, in [0, 1]; NaN below two accounts. */
    double density() {
        long n = accounts.size();
        return n < 2 ? Double.NaN : (double) edges.size() / (n * (n - 1));
    }

    /** Pairs that address each other, of all pairs of whom one addresses the other, in [0, 1]; NaN without ties. */
    double reciprocity() {
        var ties = edges.stream().map(e -> List.of(e.source(), e.target())).collect(Collectors.toSet());
        long mutual = edges.stream()
                        .filter(e -> ties.contains(List.of(e.target(), e.source())))
                        .count()
                / 2;
        return edges.isEmpty() ? Double.NaN : (double) mutual / (edges.size() - mutual);
    }

    /** E-I index of all ties of mayors and cities together; NaN where there is none between known countries. */
    double cityIndex() {
        long foreign = accounts.stream()
                .filter(Account::isCity)
                .mapToLong(Account::foreign)
                .sum();
        long home = accounts.stream()
                .filter(Account::isCity)
                .mapToLong(Account::home)
                .sum();
        return foreign + home == 0 ? Double.NaN : (double) (foreign - home) / (foreign + home);
    }

    /** What is drawn of a larger network: its best connected accounts and the ties between them. */
    Network first(int most) {
        if (accounts.size() <= most) {
            return this;
        }
        List<Account> best = accounts.subList(0, most);
        var labels = best.stream().map(Account::label).collect(Collectors.toSet());
        return new Network(
                best,
                edges.stream()
                        .filter(e -> labels.contains(e.source()) && labels.contains(e.target()))
                        .toList());
    }

    /** An account while it is counted. */
    private static final class Tally {
        private final String label;
        private String role = Role.UNKNOWN.code();
        private String country = "";
        private int inDegree;
        private int outDegree;
        private long received;
        private long sent;
        private long foreign;
        private long home;

        Tally(String label) {
            this.label = label;
        }

        Account account() {
            return new Account(label, role, country, inDegree, received, outDegree, sent, foreign, home);
        }
    }
}
