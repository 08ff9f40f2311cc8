package org.proxenos.report.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.report.figure.Drawing;
import org.proxenos.report.figure.Legible;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.TableCsv;
import org.proxenos.study.result.Verdict;

/** Everything the templates place, in the words and digits a reader sees. */
public final class Page {
    private static final List<String> IN_SECTIONS = List.of("T07-", "T12-", "T14-");
    private static final int MOST_ROWS = 400;
    private static final int CAPTION = 400;
    private static final int TALL = 25;
    private static final int VAST = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
    private static final Map<String, String> SCALES = Map.of(
            "IRR", "IRR: rate ratio; 1 is no difference.",
            "OR", "OR: odds ratio; 1 is no difference.",
            "AUC", "AUC: how often a message of the one group exceeds one of the other; 0.5 is no difference.");

    private static final Pattern NUMBERED = Pattern.compile("([FT])0*(\\d+[a-z]?)-[^-]+(?:-(.+))?");

    private final StudyResults results;
    private final Map<String, Drawing> drawings;
    private final Set<String> selections;
    private final List<ModelTable> models;
    private final Links links;

    /** A page of these results and drawings that holds everything. */
    public Page(StudyResults results, List<Drawing> drawings) {
        this(results, drawings, results.models().stream().map(ModelTable::of).toList(), Links.INSIDE);
    }

    /** The same with models that were put into words before, and with links of its own. */
    public Page(StudyResults results, List<Drawing> drawings, List<ModelTable> models, Links links) {
        this.results = results;
        this.drawings = drawings.stream().collect(Collectors.toMap(Drawing::id, d -> d));
        this.selections = results.selections().stream().map(Selection::id).collect(Collectors.toSet());
        this.models = List.copyOf(models);
        this.links = links;
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

    /** The tables that are not shown elsewhere: ledger, warnings and coefficients have sections of their own. */
    public List<Table> tables() {
        return results.tables().stream()
                .filter(t -> !t.id().startsWith("T01") && IN_SECTIONS.stream().noneMatch(s -> t.id().startsWith(s)))
                .toList();
    }

    /** The table whose rows a section shows in its own way, such as {@code T12-} for the ledger. */
    public Optional<Table> tableOf(String section) {
        return results.tables().stream().filter(t -> t.id().startsWith(section)).findFirst();
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

    /** The models side by side, a few at a time; none where there is nothing to compare. */
    public List<SideBySide> sideBySide() {
        return SideBySide.of(models);
    }

    /** When what the study asks about happened, and the stretches of time that it compares. */
    public List<Fact> frame() {
        List<Fact> facts = new ArrayList<>();
        results.study().event().ifPresent(event -> {
            facts.add(new Fact("Event", event.label() + ", " + time(event.at())));
            if (event.anticipation() != null) {
                facts.add(new Fact("Anticipated since", time(event.anticipation())));
            }
        });
        results.study()
                .windows()
                .forEach(w -> facts.add(new Fact(
                        "Window " + Shown.words(w.name()), time(w.from()) + "\u2009\u2013\u2009" + time(w.until()))));
        return facts;
    }

    private static String time(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        return time.truncatedTo(ChronoUnit.DAYS).equals(time) ? DAY.format(time) : MINUTE.format(time);
    }

    /** What the names of the ledger's effects mean. */
    public List<String> scales() {
        return results.ledger().stream()
                .map(LedgerEntry::effect)
                .filter(e -> e != null && SCALES.containsKey(e.name()))
                .map(e -> SCALES.getOrDefault(e.name(), ""))
                .distinct()
                .toList();
    }

    /** Figures that were drawn. */
    public List<Figure> figures() {
        return results.figures().stream()
                .filter(f -> drawings.containsKey(f.id()))
                .toList();
    }

    /** Whether a figure's description is longer than a caption. */
    public boolean isLong(Figure figure) {
        return figure.description().length() > CAPTION;
    }

    /** A figure's drawing. */
    public Drawing drawing(Figure figure) {
        return Optional.ofNullable(drawings.get(figure.id()))
                .orElseThrow(() -> new IllegalArgumentException("no drawing of %s".formatted(figure.id())));
    }

    /** Warnings in the order of their numbers. */
    public List<WarningLine> warnings() {
        return WarningLine.of(results.warnings());
    }

    /** Whether a cell opens messages. */
    public boolean opens(Table.Cell cell) {
        return opens(cell.selection());
    }

    /** Whether the page knows the messages of a selection. */
    public boolean opens(@Nullable String selection) {
        return selection != null && selections.contains(selection);
    }

    /** The address of a selection's messages. */
    public String link(String selection) {
        return links.messages(Legible.of(selection));
    }

    /** The address of what stands in the page under that anchor. */
    public String at(String anchor) {
        return links.at(anchor);
    }

    /** The rows of a table that the page shows; the file has all. */
    public List<List<Table.Cell>> shownRows(Table table) {
        return table.rows().subList(0, Math.min(MOST_ROWS, table.rows().size()));
    }

    /** What a cell is sorted by; null where that is what it shows. */
    public @Nullable String sortKey(Table.Cell cell) {
        return cell.csv().equals(cell.shown()) ? null : cell.csv();
    }

    /** The style of a table's frame: a long one scrolls in it, and a very long one is printed in part. */
    public String frameStyle(Table table) {
        int rows = table.rows().size();
        return rows > VAST ? "wide tall vast" : rows > TALL ? "wide tall" : "wide";
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

    /** Where in the page a figure, table, hypothesis or model is; empty where it is not shown. */
    public Optional<String> anchor(String about) {
        String model = "model-" + about.replaceFirst("^model ", "");
        if (isShown(about) || results.ledger().stream().anyMatch(e -> e.id().equals(about))) {
            return Optional.of(about);
        }
        return models.stream().map(ModelTable::id).filter(model::equals).findFirst();
    }

    /** How a reader calls what has an id: {@code Figure 4} for {@code F04-coefficients}, {@code Figure 1 (stream)} for {@code F01-volume-stream}. */
    public String label(@Nullable String id) {
        String text = id == null ? "" : id;
        Matcher matcher = NUMBERED.matcher(text);
        if (!matcher.matches()) {
            return Shown.words(text);
        }
        String part = matcher.group(3);
        return matcher.group(1).equals("T")
                ? "Table " + matcher.group(2)
                : "Figure " + matcher.group(2) + (part == null ? "" : " (" + Shown.words(part) + ")");
    }

    /** The methods, a paragraph a line. */
    public List<String> methods() {
        return results.methods().lines().filter(l -> !l.isBlank()).toList();
    }

    /** The references. */
    public List<Citation> citations() {
        return Citation.of(results.references());
    }

    /** A table's file. */
    public CsvLink csvLink(Table table) {
        return links.file("tables", table.id(), TableCsv.of(table));
    }

    /** The file of a figure's data. */
    public CsvLink csvLink(Drawing drawing) {
        return links.file("figures", drawing.id(), drawing.csv());
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
