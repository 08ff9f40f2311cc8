package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.MarginalEffect;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.ModelResult;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;
import org.proxenos.study.result.Table.Column;
import org.proxenos.study.result.TableCsv;

/** The tables of what was tested: T07 models, T12 ledger, T14 limitations. */
final class ResultTables {
    private ResultTables() {}

    /**
     * T07: every coefficient of every model, the placebo's last.
     *
     * @param opens model to the selection of its messages
     */
    static Table models(List<ModelResult> models, Map<String, String> opens) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ModelResult model : models) {
            rows.addAll(terms(model, model.fit(), "model", opens.get(model.id())));
            rows.addAll(terms(model, model.placebo(), "with placebo", opens.get(model.id())));
        }
        return new Table(
                CountHypothesis.TABLE,
                "Models, every coefficient",
                "Estimates are on the linear scale, ratios their exponentials, with 95 % intervals. The second run of a model"
                        + " adds the letters X, Y and Z as a predictor that should say nothing. margin: the average marginal effect.",
                modelColumns(),
                rows);
    }

    private static List<Column> modelColumns() {
        return List.of(
                word("model"),
                word("run"),
                word("term"),
                number("estimate"),
                number("se"),
                number("statistic"),
                number("p"),
                number("ratio"),
                number("ratio_low"),
                number("ratio_high"),
                number("n"),
                number("clusters"),
                word("errors"),
                number("theta"),
                word("note"),
                number("margin"),
                number("margin_low"),
                number("margin_high"));
    }

    private static List<List<Cell>> terms(ModelResult model, Fit fit, String run, @Nullable String opens) {
        return fit.fold(
                c -> {
                    Cell n = count(c.n(), opens);
                    return c.terms().stream()
                            .map(t -> row(model, c, t, List.of(Cell.of(run), n)))
                            .toList();
                },
                f -> List.of(failed(model, f, run)));
    }

    private static List<Cell> row(ModelResult model, Fit.Converged fit, Fit.Term term, List<Cell> runAndCount) {
        double clusters = fit.clusters().isPresent() ? fit.clusters().getAsInt() : Double.NaN;
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(model.id()),
                runAndCount.get(0),
                Cell.of(term.term()),
                digits(term.estimate()),
                digits(term.se()),
                digits(term.statistic()),
                digits(term.p()),
                digits(term.ratio()),
                digits(term.ratioLow()),
                digits(term.ratioHigh()),
                runAndCount.get(1),
                digits(clusters),
                Cell.of(fit.spec().standardErrors().code()),
                digits(theta(fit.theta())),
                Cell.of(model.unvalidated().contains(term.term()) ? "unvalidated" : "")));
        Optional<Fit.Term> margin =
                fit == model.fit() ? model.margin(term.term()).map(MarginalEffect::effect) : Optional.empty();
        cells.add(digits(margin.map(Fit.Term::estimate).orElse(Double.NaN)));
        cells.add(digits(margin.map(Fit.Term::low).orElse(Double.NaN)));
        cells.add(digits(margin.map(Fit.Term::high).orElse(Double.NaN)));
        return cells;
    }

    private static double theta(OptionalDouble theta) {
        return theta.orElse(Double.NaN);
    }

    private static List<Cell> failed(ModelResult model, Fit.Failed fit, String run) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(model.id()), Cell.of(run), Cell.of("")));
        for (int i = 0; i < 9; i++) {
            cells.add(Cell.of(""));
        }
        cells.addAll(List.of(Cell.of(fit.spec().standardErrors().code()), Cell.of(""), Cell.of(fit.reason())));
        cells.addAll(List.of(Cell.of(""), Cell.of(""), Cell.of("")));
        return cells;
    }

    /**
     * T12: the ledger.
     *
     * @param opens hypothesis to the selection of its messages
     */
    static Table ledger(List<LedgerEntry> ledger, Map<String, String> opens) {
        return new Table(
                "T12-ledger",
                "Ledger of hypotheses",
                "",
                List.of(
                        word("id"),
                        word("statement"),
                        word("verdict"),
                        word("reason"),
                        word("test"),
                        number("n"),
                        number("accounts"),
                        word("effect"),
                        number("value"),
                        number("low"),
                        number("high"),
                        number("p"),
                        number("placebo"),
                        number("placebo_p"),
                        word("warnings")),
                ledger.stream().map(e -> row(e, opens.get(e.id()))).toList());
    }

    private static List<Cell> row(LedgerEntry entry, @Nullable String opens) {
        Effect effect = known(entry.effect());
        Effect placebo = known(entry.placebo());
        return List.of(
                Cell.of(entry.id()),
                Cell.of(entry.statement()),
                Cell.of(entry.verdict().code()),
                Cell.of(entry.reason()),
                Cell.of(entry.test()),
                count(entry.n(), opens),
                digits((double) entry.accounts()),
                Cell.of(effect.name()),
                digits(effect.value()),
                digits(effect.low()),
                digits(effect.high()),
                digits(effect.p()),
                digits(placebo.value()),
                digits(placebo.p()),
                Cell.of(String.join(" ", entry.warnings())));
    }

    private static Effect known(@Nullable Effect effect) {
        return effect == null ? new Effect("", Double.NaN, Double.NaN, Double.NaN, Double.NaN) : effect;
    }

    /** T14: what was warned of, in a list that can go into a paper. */
    static Table limitations(List<FiredWarning> warnings) {
        return new Table(
                "T14-limitations",
                "Limitations",
                "Every line was set off by a computed condition.",
                List.of(word("warning"), word("about"), word("text")),
                warnings.stream()
                        .map(w -> List.of(Cell.of(w.id()), Cell.of(w.about()), Cell.of(w.text())))
                        .toList());
    }

    private static Column word(String name) {
        return new Column(name, name.replace('_', ' '), false);
    }

    private static Column number(String name) {
        return new Column(name, name.replace('_', ' '), true);
    }

    private static Cell count(long n, @Nullable String opens) {
        return new Cell(Long.toString(n), String.format(Locale.ROOT, "%,d", n), opens);
    }

    private static Cell digits(double value) {
        String shown = Double.isNaN(value)
                ? ""
                : value == Math.rint(value) ? String.format(Locale.ROOT, "%,.0f", value) : shown(value);
        return new Cell(TableCsv.number(value), shown, null);
    }

    private static String shown(double value) {
        return Math.abs(value) < 0.0005
                ? String.format(Locale.ROOT, "%.1e", value)
                : String.format(Locale.ROOT, "%.4g", value);
    }
}
