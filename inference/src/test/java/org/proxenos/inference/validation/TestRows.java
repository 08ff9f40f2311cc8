package org.proxenos.inference.validation;

import static org.proxenos.inference.validation.Tolerance.CONVERGED;
import static org.proxenos.inference.validation.Tolerance.EXACT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.proxenos.inference.Golden;
import org.proxenos.inference.describe.Multiplicity;
import org.proxenos.inference.describe.WilsonInterval;
import org.proxenos.inference.event.InterruptedSeries;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.LikelihoodRatioTest;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.WaldTest;
import org.proxenos.inference.survival.Cox;
import org.proxenos.inference.survival.KaplanMeier;
import org.proxenos.inference.survival.LogRank;
import org.proxenos.inference.test.ChiSquareTest;
import org.proxenos.inference.test.ExactBinomial;
import org.proxenos.inference.test.FisherTest;
import org.proxenos.inference.test.KolmogorovSmirnov;
import org.proxenos.inference.test.MannWhitney;
import org.proxenos.inference.test.MantelHaenszel;
import org.proxenos.inference.test.McNemarTest;
import org.proxenos.inference.test.PairedWilcoxon;
import org.proxenos.inference.test.Permutation;
import org.proxenos.inference.test.TernaryShift;

/** Tests of tables, samples, series, times to an event, and graphs. */
final class TestRows {
    private static final Frame FRAME = Golden.whole();

    private TestRows() {}

    static Stream<Row> rows() {
        return Stream.of(tables(), samples(), adjusted(), nested(), graphs(), survival(), series())
                .flatMap(List::stream);
    }

    private static List<Row> tables() {
        Rows searched =
                new Rows("others", Tolerance.search(2e-4, "fisher.test searches its odds ratio to four digits"));
        FisherTest fisher = FisherTest.of(12, 5, 3, 9);
        double[] f = searched.of("fisher");
        searched.add(
                "Fisher's test", "conditional odds ratio", new Row.Pair(fisher.oddsRatio(), f[0]), "fisher.test(m)");
        Rows rows = new Rows("others", EXACT);
        rows.add("Fisher's test", "p", new Row.Pair(fisher.p(), f[3]), "fisher.test(m)");
        ChiSquareTest square = ChiSquareTest.of(new long[][] {{20, 15, 30}, {12, 25, 8}});
        double[] x = rows.of("chisq");
        String call = "chisq.test(m, correct = FALSE)";
        rows.add("Chi-square", "statistic", new Row.Pair(square.statistic(), x[0]), call);
        rows.add("Chi-square", "p", new Row.Pair(square.p(), x[2]), call);
        MantelHaenszel strata = MantelHaenszel.of(List.of(
                new MantelHaenszel.Stratum(10, 6, 4, 9),
                new MantelHaenszel.Stratum(15, 7, 8, 12),
                new MantelHaenszel.Stratum(3, 2, 5, 6)));
        double[] h = rows.of("cmh");
        call = "mantelhaen.test(a, correct = FALSE)";
        rows.add("Cochran-Mantel-Haenszel", "statistic", new Row.Pair(strata.statistic(), h[0]), call);
        rows.add("Cochran-Mantel-Haenszel", "common odds ratio", new Row.Pair(strata.oddsRatio(), h[2]), call);
        rows.add("Cochran-Mantel-Haenszel", "its lower end", new Row.Pair(strata.low(), h[3]), call);
        McNemarTest pairs = McNemarTest.of(14, 5);
        double[] m = rows.of("mcnemar");
        rows.add("McNemar", "statistic", new Row.Pair(pairs.statistic(), m[0]), "mcnemar.test(m, correct = FALSE)");
        rows.add("McNemar", "exact p", new Row.Pair(pairs.p(), m[1]), "binom.test(14, 19)");
        ExactBinomial share = ExactBinomial.of(3, 40, 0.2);
        rows.add(
                "Exact binomial",
                "upper end",
                new Row.Pair(share.high(), rows.of("binom.3")[2]),
                "binom.test(3, 40, .2)");
        rows.add("Exact binomial", "p", new Row.Pair(share.p(), rows.of("binom.3")[3]), "binom.test(3, 40, .2)");
        return Stream.concat(searched.made().stream(), rows.made().stream()).toList();
    }

    private static List<Row> samples() {
        Rows rows = new Rows("models", EXACT);
        double[] x = {12, 15, 15, 18, 20, 22, 22, 22, 30, 41, 57};
        double[] y = {8, 9, 12, 14, 15, 15, 19, 22, 23};
        String call = "wilcox.test(x, y, exact = FALSE, correct = FALSE)";
        rows.add(
                "Mann-Whitney, ties",
                "p",
                new Row.Pair(MannWhitney.of(x, y).p(), rows.of("mannwhitney.ties")[1]),
                call);
        double[] v = {-3, -1, 0, 2, 2, 4, 5, 5, 7, 0, 9, -2, 6};
        call = "wilcox.test(v, exact = FALSE, correct = FALSE)";
        double p = PairedWilcoxon.of(v).p();
        rows.add("Wilcoxon, paired, ties and zeros", "p", new Row.Pair(p, rows.of("paired.ties")[1]), call);
        double[] d = {-3.2, -1.1, 0.4, 2.3, 2.8, 4.5, 5.1, 5.7, 7.9, 9.6, -2.5, 6.2};
        PairedWilcoxon paired = PairedWilcoxon.of(d);
        double[] expected = rows.of("paired.median");
        call = "wilcox.test(v, conf.int = TRUE, exact = TRUE)";
        rows.add("Wilcoxon, paired", "pseudomedian", new Row.Pair(paired.pseudomedian(), expected[0]), call);
        rows.add("Wilcoxon, paired", "its lower end", new Row.Pair(paired.low(), expected[1]), call);
        WilsonInterval wilson = WilsonInterval.of(7, 40);
        rows.add(
                "Wilson interval",
                "lower end",
                new Row.Pair(wilson.low(), rows.of("wilson")[0]),
                "prop.test(7, 40, correct = FALSE)");
        return rows.made();
    }

    private static List<Row> adjusted() {
        Rows rows = new Rows("models", EXACT);
        double[] p = {0.01, 0.04, 0.03, Double.NaN, 0.005, 0.5, 0.03};
        rows.add(
                "Holm",
                "p of the second",
                new Row.Pair(Multiplicity.holm(p)[1], rows.of("holm")[1]),
                "p.adjust(p, \"holm\")");
        double second = Multiplicity.benjaminiHochberg(p)[1];
        rows.add(
                "Benjamini-Hochberg", "p of the second", new Row.Pair(second, rows.of("bh")[1]), "p.adjust(p, \"BH\")");
        return rows.made();
    }

    private static List<Row> nested() {
        Rows rows = new Rows("models", CONVERGED);
        Fit.Converged small = fit(ModelSpec.of("y ~ a + offset(log(e))", Family.POISSON));
        Fit.Converged large = fit(ModelSpec.of(ModelRows.COUNTS, Family.POISSON));
        double statistic = LikelihoodRatioTest.of(small, large).statistic();
        String call = "anova(small, large, test = \"LRT\")";
        rows.add("Likelihood ratio of Poisson models", "statistic", new Row.Pair(statistic, rows.of("lrt")[0]), call);
        ModelSpec clustered = ModelSpec.of(ModelRows.COUNTS, Family.POISSON).clusteredBy("g");
        WaldTest wald = WaldTest.of(fit(clustered), List.of("b", "a:b"));
        call = "pf() of coefficients and vcovCL(type = \"HC1\")";
        rows.add("Wald, clustered", "F", new Row.Pair(wald.statistic(), rows.of("wald")[0]), call);
        rows.add("Wald, clustered", "p", new Row.Pair(wald.p(), rows.of("wald")[1]), call);
        return rows.made();
    }

    private static List<Row> graphs() {
        Rows rows = new Rows("others", EXACT);
        double[] u = {
            0.61, 0.29, 0.06, 0.59, -1.73, -0.74, 0.51, -0.56, 0.39, 1.64, 0.05, -0.06, 0.64, -0.82, 0.37, 1.77, 1.09
        };
        double[] v = {-1.28, 2.36, 1.31, 1.05, -0.32, -0.4, 1.06, -2.47, 1.71, 0.72, 2.1, 0.99};
        KolmogorovSmirnov samples = KolmogorovSmirnov.of(u, v);
        rows.add(
                "Kolmogorov-Smirnov",
                "exact p",
                new Row.Pair(samples.p(), rows.of("ks")[1]),
                "ks.test(u, v, exact = TRUE)");
        TernaryShift shift = TernaryShift.of(reactions(1, 14), reactions(15, 30));
        String call = "manova(log-ratios ~ group), Hotelling-Lawley";
        rows.add("Ternary shift", "F", new Row.Pair(shift.f(), rows.of("ternary")[0]), call);
        rows.add(
                "Ternary shift",
                "shift of replies",
                new Row.Pair(shift.replies().estimate(), rows.of("ternary")[2]),
                call);
        double[][] a = new double[6][6];
        double[][] b = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                a[i][j] = ((i + 1) * 3 + (j + 1) * 5) % 7;
                b[i][j] = ((i + 1) * (j + 1) + 2 * (i + 1)) % 5;
            }
        }
        Permutation qap = Permutation.ofGraphs(a, b, Permutation.DRAWS, 1);
        call = "cor() under all 720 renamings";
        rows.add("QAP", "correlation", new Row.Pair(qap.statistic(), rows.of("qap")[0]), call);
        Rows drawn = new Rows("others", new Tolerance(0.025, false, "4,999 draws of ours, all renamings of R's"));
        drawn.add("QAP", "p", new Row.Pair(qap.p(), rows.of("qap")[1]), call);
        return Stream.concat(rows.made().stream(), drawn.made().stream()).toList();
    }

    private static long[][] reactions(int from, int to) {
        long[][] reactions = new long[to - from + 1][];
        Arrays.setAll(reactions, k -> {
            int i = from + k;
            return new long[] {i * 7 % 11, i * 13 % 29, i * 5 % 53};
        });
        return reactions;
    }

    private static List<Row> survival() {
        Rows rows = new Rows("others", Tolerance.search(1e-7, "coxph stops at 1e-14 of the log-likelihood"));
        double[] time = new double[FRAME.rows()];
        boolean[] event = new boolean[FRAME.rows()];
        int[] group = new int[FRAME.rows()];
        for (int i = 0; i < time.length; i++) {
            double t = FRAME.numbers("e")[i] * (1 + FRAME.numbers("a")[i]);
            time[i] = Math.min(20, Math.ceil(t));
            event[i] = FRAME.numbers("s")[i] == 1 && t < 20;
            group[i] = (i + 1) % 3;
        }
        KaplanMeier.Step fifth = KaplanMeier.of(time, event).steps().get(4);
        rows.add(
                "Kaplan-Meier",
                "share at the fifth time",
                new Row.Pair(fifth.share(), rows.of("km.share")[4]),
                "survfit(Surv(t, event) ~ 1)");
        rows.add(
                "Kaplan-Meier",
                "its lower end",
                new Row.Pair(fifth.low(), rows.of("km.low")[4]),
                "survfit(Surv(t, event) ~ 1)");
        LogRank rank = LogRank.of(time, event, group);
        rows.add(
                "Log-rank, three groups",
                "statistic",
                new Row.Pair(rank.statistic(), rows.of("logrank")[0]),
                "survdiff(Surv(t, event) ~ group)");
        Cox cox = Cox.of(time, event, List.of("a", "b"), List.of(FRAME.numbers("a"), FRAME.numbers("b")))
                .orElseThrow();
        String call = "coxph(Surv(t, event) ~ a + b)";
        for (int j = 0; j < 2; j++) {
            Fit.Term term = cox.terms().get(j);
            rows.add(
                    "Cox, Efron's ties",
                    "`" + term.term() + "`",
                    new Row.Pair(term.estimate(), rows.of("cox")[j]),
                    call);
            rows.add(
                    "Cox, Efron's ties",
                    "se of `" + term.term() + "`",
                    new Row.Pair(term.se(), rows.of("cox")[2 + j]),
                    call);
        }
        return rows.made();
    }

    private static List<Row> series() {
        Rows rows = new Rows("event", CONVERGED);
        double[] t = new double[FRAME.rows()];
        Arrays.setAll(t, i -> i + 1);
        InterruptedSeries.Series series = new InterruptedSeries.Series("y", "t", Family.POISSON, null, 3);
        InterruptedSeries result = InterruptedSeries.of(series, FRAME.with("t", Column.of(t)), 201);
        Fit.Term post = result.fit().<Fit.Term>fold(fit -> fit.find("post").orElseThrow(), failed -> {
            throw new AssertionError(failed.reason());
        });
        String call = "glm(y ~ t + post + since, poisson), NeweyWest(lag = 3)";
        rows.add("Segmented series", "change of level", new Row.Pair(post.estimate(), rows.of("its.coef")[2]), call);
        rows.add("Segmented series", "its se", new Row.Pair(post.se(), rows.of("its.hac")[2]), call);
        rows.add(
                "Segmented series",
                "p among 195 placebo dates",
                new Row.Pair(result.placebo().p(), rows.of("its.placebo")[0]),
                call);
        return rows.made();
    }

    private static Fit.Converged fit(ModelSpec spec) {
        return Regression.fit(spec, FRAME).fold(fit -> fit, failed -> {
            throw new AssertionError(failed.reason());
        });
    }
}
