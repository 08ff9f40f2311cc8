package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxenos.inference.glm.Diagnostics;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.study.describe.Cells;
import org.proxenos.study.describe.Selections;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.describe.TableDraft;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/**
 * T13: each quantitative finding beside the messages to read with it, chosen by rule (framework section 9, S-F, and FS21). Typical is
 * the message nearest to the centre of the codes of those that have the exposure; extreme the one whose Pearson residual is largest;
 * the negative case the one that lies furthest on the other side of what the finding says. Ties go to the smaller id.
 */
record JointDisplay(Evidence evidence, Selections selections) {
    private static final String ID = "T13-joint-display";
    private static final String TITLE = "Findings beside the messages to read with them";
    private static final String OUTCOME = "reposts";
    private static final List<String> EXPOSURES =
            List.of(Hypotheses.CRITICISM, "common_enemy_full", "moral_any", "action_any", "commit_any");
    private static final int FEWEST = 30;

    Exhibit exhibit() {
        Messages all = evidence.sample(List.of());
        List<String> coded = EXPOSURES.stream().filter(all::has).toList();
        if (coded.isEmpty() || !all.has(OUTCOME)) {
            return Exhibit.missing(ID, TITLE, "no coder gives " + String.join(", ", EXPOSURES));
        }
        Messages sample = all.known(OUTCOME);
        for (String exposure : coded) {
            sample = sample.known(exposure);
        }
        List<String> exposures = varying(sample, coded);
        if (exposures.isEmpty() || sample.size() < FEWEST) {
            return Exhibit.missing(
                    ID,
                    TITLE,
                    "%d originals have known reposts and codes that differ; %d are needed"
                            .formatted(sample.size(), FEWEST));
        }
        return exhibit(sample, exposures);
    }

    private static List<String> varying(Messages sample, List<String> coded) {
        return coded.stream()
                .filter(c -> {
                    double with = sample.above(c, 0).sum(c);
                    return with > 0 && with < sample.size();
                })
                .toList();
    }

    private Exhibit exhibit(Messages sample, List<String> exposures) {
        Messages marks = sample;
        for (String exposure : exposures) {
            marks = marks.above(exposure, 0);
        }
        boolean several = marks.distinct(Specification.ACCOUNT).size() > 1;
        ModelSpec spec = spec(exposures, several);
        Fit fit = Regression.fit(spec, marks.frame());
        Optional<Diagnostics> diagnostics =
                fit.fold(c -> true, f -> false) ? Diagnostics.of(spec, marks.frame()) : Optional.empty();
        if (diagnostics.isEmpty()) {
            return Exhibit.missing(ID, TITLE, Specification.reason(fit, exposures.get(0)));
        }
        boolean[] kept = diagnostics.get().kept();
        Messages used = marks.where(i -> kept[i]);
        List<Double> residuals =
                Arrays.stream(diagnostics.get().pearsonResiduals()).boxed().toList();
        TableDraft draft = new TableDraft(ID, TITLE)
                .words("finding")
                .numbers("messages", "ratio", "low", "high")
                .words("reading", "message", "rule")
                .number("value", "distance or residual");
        for (String exposure : exposures) {
            long with = (long) marks.sum(exposure);
            rows(draft, used, exposures, exposure, new Found(fit, residuals, with));
        }
        draft.note(unused(marks.size(), used.size()));
        return Exhibit.of(noted(draft, exposures, several));
    }

    private static String unused(int all, int used) {
        return all == used
                ? ""
                : "%,d of the %,d messages are of accounts that nobody reposted: they are counted, the model cannot use them, none is chosen."
                        .formatted(all - used, all);
    }

    private Table noted(TableDraft draft, List<String> exposures, boolean several) {
        return draft.note("Ratios of reposts from one negative binomial model of all codes shown here%s."
                        .formatted(several ? ", within accounts, errors clustered by account" : ""))
                .note(
                        "Messages are chosen by rule and not by hand: typical, the nearest to the centre of the codes of those that"
                                + " have the exposure; extreme, the largest Pearson residual either way; negative case, the residual"
                                + " furthest against the ratio. Ties go to the smaller id.")
                .note(unvalidated(exposures))
                .table();
    }

    /** Within accounts, where there are several (framework R5). */
    private static ModelSpec spec(List<String> exposures, boolean several) {
        String formula = OUTCOME + " ~ " + String.join(" + ", exposures);
        return several
                ? new ModelSpec(
                        formula,
                        Family.NEGBIN,
                        null,
                        Specification.ACCOUNT,
                        Specification.ACCOUNT,
                        StandardErrors.CR1S,
                        0)
                : ModelSpec.of(formula, Family.NEGBIN);
    }

    private String unvalidated(List<String> exposures) {
        List<String> names = evidence.validations().unvalidated(exposures);
        return names.isEmpty() ? "" : "Unvalidated: %s.".formatted(String.join(", ", names));
    }

    /** The model, how far each message is from it, and how many messages have the exposure, used by the model or not. */
    private record Found(Fit fit, List<Double> residuals, long messages) {}

    private void rows(TableDraft draft, Messages marks, List<String> codes, String exposure, Found found) {
        Optional<Fit.Term> term = found.fit.fold(c -> c.find(exposure), f -> Optional.empty());
        if (term.isEmpty()) {
            return;
        }
        String[] ids = marks.frame().words("message_id");
        double[] has = marks.numbers(exposure);
        List<Integer> with =
                IntStream.range(0, ids.length).filter(i -> has[i] > 0).boxed().toList();
        double[] distance = distances(marks, codes, with);
        double sign = term.get().estimate() >= 0 ? 1 : -1;
        Comparator<Integer> byId = Comparator.comparing(i -> ids[i]);
        int typical =
                best(with, Comparator.<Integer>comparingDouble(i -> distance[i]).thenComparing(byId));
        int extreme = best(
                with,
                Comparator.<Integer>comparingDouble(i -> -Math.abs(found.residuals.get(i)))
                        .thenComparing(byId));
        int against = best(
                with,
                Comparator.<Integer>comparingDouble(i -> sign * found.residuals.get(i))
                        .thenComparing(byId));
        List<Cell> head = head(exposure, found.messages, term.get());
        draft.row(row(head, "typical", ids[typical], "nearest to the centre of codes", distance[typical]));
        draft.row(row(head, "extreme", ids[extreme], "largest Pearson residual", found.residuals.get(extreme)));
        draft.row(row(head, "negative case", ids[against], "residual against the ratio", found.residuals.get(against)));
    }

    private static int best(List<Integer> rows, Comparator<Integer> order) {
        return rows.stream().min(order).orElseThrow();
    }

    /** Of each message to the mean of the codes of those with the exposure. */
    private static double[] distances(Messages marks, List<String> codes, List<Integer> with) {
        double[] squares = new double[marks.size()];
        for (String code : codes) {
            double[] values = marks.numbers(code);
            double mean = with.stream().mapToDouble(i -> values[i]).average().orElse(0);
            with.forEach(i -> squares[i] += (values[i] - mean) * (values[i] - mean));
        }
        return IntStream.range(0, squares.length)
                .mapToDouble(i -> Math.sqrt(squares[i]))
                .toArray();
    }

    private List<Cell> head(String exposure, long n, Fit.Term term) {
        String selection = selections.add(
                "joint-" + exposure,
                "originals with %s whose reposts are known".formatted(exposure),
                evidence.condition(List.of()),
                "%s > 0 AND %s IS NOT NULL".formatted(exposure, OUTCOME)
                        + EXPOSURES.stream()
                                .filter(evidence.originals()::has)
                                .map(c -> " AND " + c + " IS NOT NULL")
                                .reduce("", String::concat));
        return List.of(
                Cells.text(exposure),
                Cells.count(n, selection),
                Cells.number(term.ratio()),
                Cells.number(term.ratioLow()),
                Cells.number(term.ratioHigh()));
    }

    private List<Cell> row(List<Cell> head, String reading, String id, String rule, double value) {
        String selection = selections.add("joint-" + id, "message " + id, "message_id = " + StudyMessages.text(id));
        List<Cell> cells = new ArrayList<>(head);
        cells.add(Cells.text(reading));
        cells.add(new Cell(id, id, selection));
        cells.add(Cells.text(rule));
        cells.add(Cells.number(value));
        return cells;
    }
}
