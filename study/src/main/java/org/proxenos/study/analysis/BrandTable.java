package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.Cells;
import org.proxenos.study.describe.Selections;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.describe.TableDraft;
import org.proxenos.study.plan.Event;
import org.proxenos.study.result.Table.Cell;

/** T10: how people see the four sides of the city's brand, before the event and after it (framework C12). */
record BrandTable(Evidence evidence, Selections selections) {
    private static final String ID = "T10-brand";
    private static final String TITLE = "The city's brand: four dimensions, before the event and after it";
    private static final List<String> DIMENSIONS = List.of("functional", "normative", "aesthetic", "emotional");

    /** Messages of people, not of officials. */
    private static final String PEOPLE =
            "role IN ('citizen', 'unknown', 'bot_suspect') AND NOT seen_through AND published_at IS NOT NULL";

    /** Fewer signed messages than this have no net favour of their own (framework C12). */
    private static final int FEWEST = 10;

    Exhibit exhibit() {
        Optional<Event> event = evidence.study().event();
        if (event.isEmpty()) {
            return Exhibit.missing(ID, TITLE, "the study names no event");
        }
        TableDraft draft = new TableDraft(ID, TITLE).words("dimension");
        for (String when : List.of("before", "after")) {
            draft.numbers(
                    when + "_coded",
                    when + "_favourable",
                    when + "_unfavourable",
                    when + "_coverage",
                    when + "_net_favour");
        }
        draft.number("change", "change of net favour");
        List<String> uncoded = new ArrayList<>();
        DIMENSIONS.forEach(dimension -> add(draft, uncoded, dimension, event.get()));
        return draft.isEmpty()
                ? Exhibit.missing(
                        ID,
                        TITLE,
                        "nobody coded 'valence_normative_pos' and 'valence_normative_neg', nor those of another side")
                : Exhibit.of(draft.note("Messages of people that were coded for the side. Net favour: (favourable less"
                                + " unfavourable) / (both together), from %d such messages on; coverage: the share of coded"
                                        .formatted(FEWEST)
                                + " messages that see the side favourably or not.")
                        .note(uncoded.isEmpty() ? "" : "Nobody coded: %s.".formatted(String.join(", ", uncoded)))
                        .table());
    }

    private void add(TableDraft draft, List<String> uncoded, String dimension, Event event) {
        Measure favourable = evidence.measure("valence_%s_pos".formatted(dimension));
        Measure unfavourable = evidence.measure("valence_%s_neg".formatted(dimension));
        if (!favourable.isCoded() || !unfavourable.isCoded()) {
            uncoded.add(dimension);
            return;
        }
        SettledCodes codes = evidence.people();
        List<String> conditions = List.of(
                favourable.known(codes) + " AND " + unfavourable.known(codes),
                favourable.above(0, codes),
                unfavourable.above(0, codes));
        List<Cell> cells = new ArrayList<>(List.of(Cells.text(dimension)));
        double before =
                side(cells, dimension + " before", conditions, "published_at < " + StudyMessages.time(event.at()));
        double after =
                side(cells, dimension + " after", conditions, "published_at >= " + StudyMessages.time(event.at()));
        cells.add(Cells.number(after - before));
        draft.row(cells);
    }

    /** Adds the cells of one side of the event; its net favour. */
    private double side(List<Cell> cells, String label, List<String> conditions, String when) {
        String scope = "%s AND %s AND %s".formatted(PEOPLE, when, conditions.get(0));
        Frame counts = evidence.engine()
                .query("SELECT count(*) AS coded, count(*) FILTER (WHERE %s) AS pos, count(*) FILTER (WHERE %s) AS neg,"
                                .formatted(conditions.get(1), conditions.get(2))
                        + " count(*) FILTER (WHERE %s OR %s) AS touched FROM (%s) AS s WHERE %s"
                                .formatted(
                                        conditions.get(1),
                                        conditions.get(2),
                                        StudyMessages.sql(evidence.study()),
                                        scope));
        double coded = counts.numbers("coded")[0];
        double pos = counts.numbers("pos")[0];
        double neg = counts.numbers("neg")[0];
        double net = pos + neg < FEWEST ? Double.NaN : (pos - neg) / (pos + neg);
        cells.add(opens(coded, label + ", coded", scope, ""));
        cells.add(opens(pos, label + ", favourable", scope, conditions.get(1)));
        cells.add(opens(neg, label + ", unfavourable", scope, conditions.get(2)));
        cells.add(Cells.share(counts.numbers("touched")[0] / coded));
        cells.add(Cells.number(net));
        return net;
    }

    private Cell opens(double n, String label, String scope, String condition) {
        long count = (long) n;
        return Cells.count(count, count == 0 ? null : selections.add("brand-" + label, label, scope, condition));
    }
}
