package org.proxenos.study.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.Figure.Ternary.Point;

/** F03: replies, reposts and likes of each message as shares of one (framework FS17). */
final class TernaryFigure {
    /** Added to each count before it becomes a share, so that a zero has a place inside. */
    private static final double HALF = 0.5;
    /** More points cannot be told apart. */
    private static final int MOST = 3_000;

    private final Originals originals;
    private final Grouping grouping;

    private TernaryFigure(Material material, Originals originals) {
        this.originals = originals;
        this.grouping = Grouping.by(material, Grouping.CRITICISM, Grouping.TOPIC);
    }

    /** Of the first strand that has such messages; empty where no message has all three counts. */
    static Optional<Figure> of(Material material, Originals originals) {
        TernaryFigure figure = new TernaryFigure(material, originals);
        return originals.strands().stream()
                .map(figure::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Figure> of(String strand) {
        int[] rows = originals.rows(strand, "replies", "reposts", "likes");
        List<Point> points = new ArrayList<>();
        for (int row : rows) {
            @Nullable String group = originals.group(grouping, row);
            if (group != null) {
                points.add(point(row, group));
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<Point> shown = sample(points);
        return Optional.of(new Figure.Ternary(
                "F03-ternary",
                "Replies, reposts and likes as shares of one, strand " + strand,
                sentence(points, shown.size()),
                shown.stream()
                        .sorted(Comparator.comparing(p -> grouping.names().indexOf(p.group())))
                        .toList()));
    }

    private Point point(int row, String group) {
        double replies = originals.frame().numbers("replies")[row] + HALF;
        double reposts = originals.frame().numbers("reposts")[row] + HALF;
        double likes = originals.frame().numbers("likes")[row] + HALF;
        double all = replies + reposts + likes;
        String id = originals.frame().words("message_id")[row];
        return new Point(id, group, replies / all, reposts / all, likes / all);
    }

    /** Every so-manieth point by time, where there are too many. */
    private static List<Point> sample(List<Point> points) {
        int every = (points.size() + MOST - 1) / MOST;
        return IntStream.range(0, points.size())
                .filter(i -> i % every == 0)
                .mapToObj(points::get)
                .toList();
    }

    private String sentence(List<Point> points, int shown) {
        StringBuilder sentence = new StringBuilder();
        for (String group : grouping.names()) {
            List<Point> of =
                    points.stream().filter(p -> p.group().equals(group)).toList();
            if (!of.isEmpty()) {
                sentence.append("%s %s have median shares of %s replies, %s reposts and %s likes. "
                        .formatted(
                                Numeral.count(of.size()),
                                grouping.sentence(group),
                                median(of, Point::replies),
                                median(of, Point::reposts),
                                median(of, Point::likes)));
            }
        }
        sentence.append("A half is added to each count first.");
        if (shown < points.size()) {
            sentence.append(" %s of them are drawn, evenly over time.".formatted(Numeral.count(shown)));
        }
        return sentence.toString();
    }

    private static String median(List<Point> points, ToDoubleFunction<Point> share) {
        return Numeral.percent(
                Quantiles.type7(points.stream().mapToDouble(share).toArray(), 0.5));
    }
}
