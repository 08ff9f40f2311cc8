package org.proxenos.inference.validation;

import static org.proxenos.inference.validation.Tolerance.EXACT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.proxenos.inference.Golden;
import org.proxenos.inference.correct.Prevalence;
import org.proxenos.inference.describe.HillNumbers;
import org.proxenos.inference.describe.JensenShannon;
import org.proxenos.inference.describe.Keyness;
import org.proxenos.inference.describe.LogisticGrowth;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.reliability.ChanceCorrected;
import org.proxenos.inference.reliability.CohenKappa;
import org.proxenos.inference.reliability.KrippendorffAlpha;
import org.proxenos.inference.reliability.Level;
import org.proxenos.inference.reliability.Ratings;

/** Agreement, description, corrected shares. */
final class NumberRows {
    private static final List<String> CODERS = List.of(
            "1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *", "1 2 3 3 2 4 4 1 2 5 1 *");

    private NumberRows() {}

    static Stream<Row> rows() {
        return Stream.of(agreement(), kappas(), description(), shares()).flatMap(List::stream);
    }

    private static List<Row> agreement() {
        Golden golden = Golden.read("agreement");
        Ratings ratings = ratings();
        List<Row> rows = new ArrayList<>();
        double[] alphas = {0.7434210526, 0.8153875038, 0.8491071429, 0.7974027747};
        Level[] levels = Level.values();
        for (int i = 0; i < levels.length; i++) {
            Level level = levels[i];
            double alpha = KrippendorffAlpha.of(ratings, level).orElseThrow().value();
            Row.Pair pair = new Row.Pair(alpha, alphas[i]);
            String origin = "Krippendorff (2011), three decimals; R to ten";
            rows.add(agreement("Krippendorff's alpha, " + level.code(), pair, Tolerance.printed(10), origin));
        }
        for (Level level : List.of(Level.NOMINAL, Level.ORDINAL, Level.INTERVAL)) {
            ChanceCorrected ours = ChanceCorrected.of(ratings, level, 1);
            boolean isPlain = level == Level.NOMINAL;
            String suffix = isPlain ? "" : "." + level.name().toLowerCase(Locale.ROOT);
            String weights = isPlain ? "unweighted" : level == Level.ORDINAL ? "ordinal" : "quadratic";
            Row.Pair gwet = new Row.Pair(ours.gwet(), golden.of((isPlain ? "ac1" : "ac2") + suffix)[0]);
            Row.Pair fleiss = new Row.Pair(ours.fleiss(), golden.of("fleiss" + suffix)[0]);
            Tolerance five = Tolerance.printed(5);
            String call = "`%s(ratings, weights = \"" + weights + "\")`, irrCAC 1.4, agreement.txt";
            rows.add(agreement(
                    isPlain ? "Gwet's AC1" : "Gwet's AC2, " + weights, gwet, five, call.formatted("gwet.ac1.raw")));
            rows.add(agreement("Fleiss' kappa, " + weights, fleiss, five, call.formatted("fleiss.kappa.raw")));
        }
        return rows;
    }

    private static Row agreement(String name, Row.Pair pair, Tolerance tolerance, String origin) {
        return new Row(name, "4 coders, 12 units, gaps", "coefficient", pair, tolerance, origin);
    }

    private static Ratings ratings() {
        List<Ratings.Row> rows = new ArrayList<>();
        for (int c = 0; c < CODERS.size(); c++) {
            String[] codes = CODERS.get(c).split(" ", -1);
            for (int u = 0; u < codes.length; u++) {
                rows.add(new Ratings.Row("u" + u, "c" + c, codes[u]));
            }
        }
        return Ratings.of(rows);
    }

    private static List<Row> kappas() {
        Rows rows = new Rows("others", EXACT);
        long[][] table = {{20, 5, 2}, {4, 15, 6}, {1, 3, 12}};
        String[] weights = {"unweighted", "Equal-Spacing", "Fleiss-Cohen"};
        CohenKappa.Weights[] kinds = CohenKappa.Weights.values();
        for (int i = 0; i < weights.length; i++) {
            CohenKappa kappa = CohenKappa.of(table, kinds[i]);
            double[] expected = rows.of("kappa");
            String name = "Cohen's kappa, " + weights[i];
            String call = "vcd::Kappa(K, weights = ...)";
            rows.add(name, "coefficient", new Row.Pair(kappa.value(), expected[2 * i]), call);
            rows.add(name, "its se", new Row.Pair(kappa.se(), expected[2 * i + 1]), call);
        }
        return rows.made();
    }

    private static List<Row> description() {
        Rows rows = new Rows("numbers", EXACT);
        HillNumbers hill = HillNumbers.of(new double[] {41, 17, 9, 9, 4, 2, 1, 1, 0});
        double[] expected = rows.of("hill");
        rows.add(
                "Hill number of order 0",
                "kinds",
                new Row.Pair(hill.richness(), expected[0]),
                "vegan::specnumber(counts)");
        rows.add(
                "Hill number of order 1",
                "kinds",
                new Row.Pair(hill.shannon(), expected[1]),
                "exp(vegan::diversity(counts))");
        rows.add(
                "Hill number of order 2",
                "kinds",
                new Row.Pair(hill.simpson(), expected[2]),
                "vegan::diversity(counts, \"invsimpson\")");
        double js = JensenShannon.of(
                Map.of("a", 12L, "b", 30L, "c", 0L, "d", 5L), Map.of("a", 20L, "b", 3L, "c", 9L, "d", 5L));
        String call = "differences of vegan::diversity(shares, base = 2)";
        rows.add("Jensen-Shannon", "divergence, a half added", new Row.Pair(js, rows.of("js")[0]), call);
        Map<String, Long> first = Map.of("storm", 30L, "climate", 12L, "the", 70L);
        Map<String, Long> second = Map.of("storm", 10L, "climate", 3L, "the", 90L, "tax", 6L);
        Map<String, Long> all = Map.of("storm", 40L, "climate", 15L, "the", 160L, "tax", 6L);
        List<Keyness> words = Keyness.of(first, second, all, 50);
        String[] names = {"storm", "climate", "the", "tax"};
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            Keyness word = words.stream()
                    .filter(w -> w.word().equals(name))
                    .findFirst()
                    .orElseThrow();
            call = "Monroe, Colaresi and Quinn (2008), equations 16 and 22, over vectors";
            rows.add("Keyness", "log odds of " + name, new Row.Pair(word.logOdds(), rows.of("keyness")[i]), call);
            rows.add("Keyness", "z of " + name, new Row.Pair(word.z(), rows.of("keyness")[4 + i]), call);
        }
        Rows fitted = new Rows("others", Tolerance.search(1e-6, "nls stops at 1e-7"));
        double[] number = {0, 1, 1, 2, 3, 5, 9, 12, 18, 25, 31, 36, 38, 41, 40, 42};
        double[] time = new double[number.length];
        Arrays.setAll(time, i -> i + 1);
        LogisticGrowth growth = LogisticGrowth.of(time, number).orElseThrow();
        call = "nls(z ~ K / (1 + exp(-r * (t - m))))";
        fitted.add(
                "Logistic growth", "capacity", new Row.Pair(growth.capacity().value(), fitted.of("logistic")[0]), call);
        fitted.add("Logistic growth", "rate", new Row.Pair(growth.rate().value(), fitted.of("logistic")[1]), call);
        return Stream.concat(rows.made().stream(), fitted.made().stream()).toList();
    }

    private static List<Row> shares() {
        Rows rows = new Rows("numbers", EXACT);
        Prevalence share = Prevalence.roganGladen(
                        new Prevalence.Rate(130, 400), new Prevalence.Rate(54, 60), new Prevalence.Rate(119, 140))
                .orElseThrow();
        String call = "car::deltaMethod(shares, \"(said + spec - 1)/(sens + spec - 1)\")";
        rows.add("Rogan-Gladen", "corrected share", new Row.Pair(share.value(), rows.of("rogan")[0]), call);
        rows.add("Rogan-Gladen", "its se", new Row.Pair(share.se(), rows.of("rogan")[1]), call);
        Rows searched = new Rows("numbers", Tolerance.search(1e-6, "the power is found by optimize()"));
        Frame frame = Golden.frame();
        double[] machine =
                Arrays.stream(frame.numbers("a")).map(a -> a > 1.7 ? 1 : 0).toArray();
        Prevalence mean = Prevalence.predictionPowered(
                Arrays.copyOf(frame.numbers("s"), 60),
                Arrays.copyOf(machine, 60),
                Arrays.copyOfRange(machine, 60, 240));
        call = "PPI++: mean(y) + l (mean(rest) - mean(f)), l by optimize()";
        searched.add("Prediction-powered mean", "estimate", new Row.Pair(mean.value(), rows.of("ppi")[0]), call);
        searched.add("Prediction-powered mean", "its se", new Row.Pair(mean.se(), rows.of("ppi")[1]), call);
        return Stream.concat(rows.made().stream(), searched.made().stream()).toList();
    }
}
