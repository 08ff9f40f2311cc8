package org.proxenos.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.proxenos.study.result.Figure;

/** Figures of the invented study. */
final class SyntheticFigures {
    private SyntheticFigures() {}

    static List<Figure> figures() {
        return List.of(volume(), ternary(), coefficients(), ccdf());
    }

    static Figure volume() {
        SplittableRandom random = new SplittableRandom(1);
        List<Figure.Volume.Bin> bins = new ArrayList<>();
        Instant from = Instant.parse("2031-05-18T00:00:00Z");
        for (int day = 0; day < 28; day++) {
            double burst = day >= 14 ? 4 * Math.exp(-(day - 14) / 3.0) : day > 8 ? 0.6 : 0;
            for (String series : List.of("mayor", "network", "national_government")) {
                long n =
                        Math.round((series.equals("mayor") ? 22 : 8) * (1 + burst) * (0.8 + 0.4 * random.nextDouble()));
                bins.add(new Figure.Volume.Bin(
                        from.plus(Duration.ofDays(day)),
                        series,
                        n,
                        n,
                        Math.round(n * Math.min(0.9, 0.15 + 0.12 * burst + 0.1 * random.nextDouble()))));
            }
        }
        return new Figure.Volume(
                "F01-volume",
                "Messages per day and the share of them that is negative",
                "Volume rises on the day of the event, from about 40 to about 190 messages a day, and so does the negative share.",
                SyntheticStudy.EVENT,
                "Treaty left",
                SyntheticStudy.EVENT.minus(Duration.ofDays(5)),
                bins);
    }

    static Figure ternary() {
        SplittableRandom random = new SplittableRandom(2);
        List<Figure.Ternary.Point> points = new ArrayList<>();
        for (int i = 0; i < 320; i++) {
            boolean criticism = i % 4 == 0;
            double replies = (criticism ? 0.5 : 0.2) * random.nextDouble();
            double reposts = (criticism ? 0.6 : 0.4) * random.nextDouble() * (1 - replies);
            points.add(new Figure.Ternary.Point(
                    "m" + i, criticism ? "criticism" : "other", replies, reposts, 1 - replies - reposts));
        }
        return new Figure.Ternary(
                "F03-ternary",
                "Replies, reposts and likes as shares of one",
                "Messages with criticism lie further from the corner of likes than others.",
                points);
    }

    static Figure coefficients() {
        List<Figure.Coefficients.Bar> bars = new ArrayList<>();
        String[] terms = {"criticism", "common_enemy", "moral", "url", "xyz"};
        double[] reposts = {1.38, 1.07, 1.12, 0.78, 1.01};
        double[] replies = {1.92, 1.21, 0.97, 0.55, 0.99};
        for (int i = 0; i < terms.length; i++) {
            bars.add(bar("reposts", terms[i], reposts[i], 1.22));
            bars.add(bar("replies", terms[i], replies[i], 1.3));
        }
        return new Figure.Coefficients(
                "F04-coefficients",
                "Rate ratios with 95 % intervals",
                "Criticism goes with 1.38 times the reposts and 1.92 times the replies; the placebo lies at 1.",
                bars,
                List.of(
                        new Figure.Coefficients.Band(
                                "moral",
                                "moral-emotional words, reposts, Brady et al. (2017); another list",
                                1.13,
                                1.06,
                                1.20),
                        new Figure.Coefficients.Band(
                                "criticism",
                                "out-group words, odds of sharing, Rathje et al. (2021); another outcome",
                                1.67,
                                Double.NaN,
                                Double.NaN)));
    }

    private static Figure.Coefficients.Bar bar(String model, String term, double ratio, double factor) {
        return new Figure.Coefficients.Bar(
                model, term, ratio, ratio / factor, ratio * factor, term.equals("xyz"), !term.equals("moral"));
    }

    static Figure ccdf() {
        SplittableRandom random = new SplittableRandom(3);
        List<Figure.Ccdf.Step> steps = new ArrayList<>();
        for (String group : List.of("criticism", "other")) {
            int n = group.equals("other") ? 900 : 300;
            double[] values = random.doubles(n)
                    .map(u -> Math.floor((group.equals("other") ? 6 : 11) * Math.pow(1 - u, -0.9)) - 4)
                    .map(v -> Math.max(v, 0))
                    .sorted()
                    .toArray();
            for (int i = 0; i < n; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    steps.add(new Figure.Ccdf.Step(group, values[i], (n - i) / (double) n));
                }
            }
        }
        return new Figure.Ccdf(
                "F07-ccdf",
                "How many messages have at least so many reposts",
                "Both curves fall on a line over three powers of ten; messages with criticism lie above the others.",
                "reposts",
                steps);
    }
}
