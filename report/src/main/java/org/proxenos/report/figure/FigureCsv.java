package org.proxenos.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.ForestFigure;
import org.proxenos.study.result.StackFigure;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.TableCsv;
import org.proxenos.study.result.TreeFigure;
import org.proxenos.study.result.TrendFigure;

/** The data of a figure as a table, so that anybody can draw it again. */
final class FigureCsv {
    private final List<Table.Column> columns = new ArrayList<>();
    private final List<List<Table.Cell>> rows = new ArrayList<>();

    private FigureCsv() {}

    /** The CSV of a figure. */
    static String of(Figure figure) {
        FigureCsv csv = new FigureCsv();
        if (figure instanceof Figure.Volume volume) {
            csv.volume(volume);
        } else if (figure instanceof Figure.Ternary ternary) {
            csv.ternary(ternary);
        } else if (figure instanceof Figure.Coefficients coefficients) {
            csv.coefficients(coefficients);
        } else if (figure instanceof Figure.Ccdf ccdf) {
            csv.ccdf(ccdf);
        } else if (figure instanceof Figure.Curve curve) {
            csv.curve(curve);
        } else {
            csv.other(figure);
        }
        return TableCsv.of(new Table(figure.id(), figure.title(), "", csv.columns, csv.rows));
    }

    private void other(Figure figure) {
        if (figure instanceof StackFigure stack) {
            header("from", "series", "#messages", "#of");
            stack.parts().forEach(p -> row(p.from(), p.name(), p.messages(), p.of()));
        } else if (figure instanceof TrendFigure trend) {
            header("run", "#x", "#y", "#low", "#high");
            trend.runs().forEach(r -> r.points().forEach(p -> row(r.name(), p.x(), p.y(), p.low(), p.high())));
        } else if (figure instanceof ForestFigure forest) {
            header("label", "group", "#n", "#value", "#low", "#high");
            forest.rows().forEach(r -> row(r.label(), r.group(), r.n(), r.value(), r.low(), r.high()));
        } else if (figure instanceof TreeFigure tree) {
            header("message_id", "answers", "group", "#hours");
            tree.nodes().forEach(n -> row(n.messageId(), n.answers(), n.group(), n.hours()));
        }
    }

    private void volume(Figure.Volume figure) {
        header("from", "series", "#messages", "#scored", "#negative");
        figure.bins().forEach(b -> row(b.from(), b.series(), b.messages(), b.scored(), b.negative()));
    }

    private void ternary(Figure.Ternary figure) {
        header("message_id", "group", "#replies", "#reposts", "#likes");
        figure.points().forEach(p -> row(p.messageId(), p.group(), p.replies(), p.reposts(), p.likes()));
    }

    private void coefficients(Figure.Coefficients figure) {
        header("kind", "model", "term", "#ratio", "#low", "#high", "placebo", "validated");
        figure.bars()
                .forEach(b ->
                        row("estimate", b.model(), b.term(), b.ratio(), b.low(), b.high(), b.placebo(), b.validated()));
        figure.bands().forEach(b -> row("published", b.label(), b.term(), b.value(), b.low(), b.high(), false, null));
    }

    private void ccdf(Figure.Ccdf figure) {
        header("group", "#" + figure.outcome(), "#share");
        figure.steps().forEach(s -> row(s.group(), s.value(), s.share()));
    }

    private void curve(Figure.Curve figure) {
        List<String> names = new ArrayList<>(figure.points().stream()
                .findFirst()
                .map(p -> p.choices().keySet())
                .orElse(Set.of()));
        names.addAll(List.of("#n", "#ratio", "#low", "#high", "#p", "#placebo", "#placebo_p"));
        header(names.toArray(String[]::new));
        figure.points().forEach(p -> {
            List<Object> cells = new ArrayList<>(p.choices().values());
            cells.addAll(List.of(p.n(), p.ratio(), p.low(), p.high(), p.p(), p.placebo(), p.placeboP()));
            row(cells.toArray());
        });
    }

    /** A name that begins with # is a number's. */
    private void header(String... names) {
        for (String name : names) {
            String plain = name.startsWith("#") ? name.substring(1) : name;
            columns.add(new Table.Column(plain, plain, name.startsWith("#")));
        }
    }

    private void row(@Nullable Object... values) {
        List<Table.Cell> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(Table.Cell.of(
                    value == null
                            ? ""
                            : value instanceof Number n ? TableCsv.number(n.doubleValue()) : value.toString()));
        }
        rows.add(cells);
    }
}
