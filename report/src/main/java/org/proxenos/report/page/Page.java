package org.proxenos.report.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.report.figure.Drawing;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.TableCsv;
import org.proxenos.study.result.Verdict;

/** Everything the templates place, in the words and digits a reader sees. */
public final class Page {
    /** Longer tables are shown in part, rows; the file has all of them. */
    public static final int MOST_ROWS = 400;

    private final StudyResults results;
    private final Map<String, Drawing> drawings;
    private final Set<String> selections;
    private final List<ModelTable> models;

    /** A page of these results and drawings. */
    public Page(StudyResults results, List<Drawing> drawings) {
        this.results = results;
        this.drawings = drawings.stream().collect(Collectors.toMap(Drawing::id, d -> d));
        this.selections = results.selections().stream().map(Selection::id).collect(Collectors.toSet());
        this.models = results.models().stream().map(ModelTable::of).toList();
    }

    /** What is shown. */
    public StudyResults results() {
        return results;
    }

    /** How many records came in; empty where no table says. */
    public Optional<CorpusFlow> flow() {
        return CorpusFlow.of(results.tables());
    }

    /** T01 and what else tells of the corpus before anything is counted in it. */
    public List<Table> flowTables() {
        return results.tables().stream().filter(t -> t.id().startsWith("T01")).toList();
    }

    /** All other tables. */
    public List<Table> tables() {
        return results.tables().stream().filter(t -> !t.id().startsWith("T01")).toList();
    }

    /** How many hypotheses got each verdict; those that nothing got are left out. */
    public Map<Verdict, Long> tally() {
        Map<Verdict, Long> tally = new TreeMap<>();
        results.ledger().forEach(e -> tally.merge(e.verdict(), 1L, Long::sum));
        return tally;
    }

    /** The models, stacked. */
    public List<ModelTable> models() {
        return models;
    }

    /** The models, side by side. */
    public SideBySide sideBySide() {
        return SideBySide.of(models);
    }

    /** Figures that were drawn. */
    public List<Figure> figures() {
        return results.figures().stream()
                .filter(f -> drawings.containsKey(f.id()))
                .toList();
    }

    /** A figure's drawing. */
    public Drawing drawing(Figure figure) {
        return Optional.ofNullable(drawings.get(figure.id()))
                .orElseThrow(() -> new IllegalArgumentException("no drawing of %s".formatted(figure.id())));
    }

    /** Warnings by id, in the order they were set off. */
    public Map<String, List<FiredWarning>> warnings() {
        Map<String, List<FiredWarning>> byId = new LinkedHashMap<>();
        results.warnings()
                .forEach(w ->
                        byId.computeIfAbsent(w.id(), k -> new ArrayList<>()).add(w));
        return byId;
    }

    /** Whether a cell opens messages. */
    public boolean opens(Table.Cell cell) {
        return cell.selection() != null && selections.contains(cell.selection());
    }

    /** Whether a warning of that id has a text to jump to. */
    public boolean isFired(String warning) {
        return results.warnings().stream().anyMatch(w -> w.id().equals(warning));
    }

    /** Whether the page holds a figure or table of that id. */
    public boolean isShown(@Nullable String id) {
        return id != null
                && (drawings.containsKey(id) || results.tables().stream().anyMatch(t -> t.id().equals(id)));
    }

    /** The methods, a paragraph a line. */
    public List<String> methods() {
        return results.methods().lines().filter(l -> !l.isBlank()).toList();
    }

    /** The references. */
    public List<Citation> citations() {
        return Citation.of(results.references());
    }

    /** A table's file inside the page. */
    public String csvLink(Table table) {
        return csvLink(TableCsv.of(table));
    }

    /** A file of comma-separated values as an address that needs no network. */
    public String csvLink(String csv) {
        return "data:text/csv;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** The style of a verdict. */
    public String style(LedgerEntry entry) {
        return style(entry.verdict());
    }

    /** The style of a verdict. */
    public String style(Verdict verdict) {
        return verdict.code().replace(' ', '-');
    }

    /** The messages behind the counts. */
    public String messages() {
        return MessagesJson.of(results);
    }
}
