package org.proxenos.report.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.proxenos.report.figure.Drawing;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.Provenance;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;

/**
 * What a run found, as {@code results/pages.json} keeps it for pages that are made later. Messages are not in it: of a
 * selection the query is.
 *
 * @param answer the answer and its limits
 * @param tables with titles, notes, and the selection behind each cell
 * @param ledger one entry a hypothesis
 * @param models in words
 * @param figures drawn beside it
 * @param warnings those set off
 * @param selections without their messages
 * @param methods the methods paragraph
 * @param references keys of the bibliography
 * @param provenance how the numbers came to be
 */
public record StoredResults(
        List<String> answer,
        List<Table> tables,
        List<LedgerEntry> ledger,
        List<ModelTable> models,
        List<Plate> figures,
        List<FiredWarning> warnings,
        List<Selection> selections,
        String methods,
        List<String> references,
        Provenance provenance) {
    /** Its file in results/. */
    public static final String FILE = "pages.json";

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Copies the lists. */
    public StoredResults {
        answer = List.copyOf(answer);
        tables = List.copyOf(tables);
        ledger = List.copyOf(ledger);
        models = List.copyOf(models);
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        selections = List.copyOf(selections);
        references = List.copyOf(references);
    }

    /**
     * A figure that lies beside the results.
     *
     * @param id the files' name
     * @param title one line
     * @param description what it shows, for those who do not see it
     * @param note what a reader must know of the drawing itself; empty for nothing
     */
    public record Plate(String id, String title, String description, String note) {}

    /** What is to be kept of results whose figures were drawn so. */
    public static StoredResults of(StudyResults results, List<Drawing> drawings) {
        return new StoredResults(
                results.answer(),
                results.tables(),
                results.ledger(),
                results.models().stream().map(ModelTable::of).toList(),
                results.figures().stream()
                        .flatMap(f -> drawings.stream()
                                .filter(d -> d.id().equals(f.id()))
                                .map(d -> new Plate(f.id(), f.title(), f.description(), d.note())))
                        .toList(),
                results.warnings(),
                results.selections().stream()
                        .map(s -> new Selection(s.id(), s.label(), s.total(), List.of(), s.sql()))
                        .toList(),
                results.methods(),
                results.references(),
                results.provenance());
    }

    /** Its JSON text. */
    public String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }

    /** Reads what an earlier run kept. */
    public static StoredResults read(InputStream in) throws IOException {
        return JSON.readValue(in, StoredResults.class);
    }

    /** A page of these results, its links leading where they are said to. */
    public Page page(Study study, Links links) {
        StudyResults results = new StudyResults(
                study,
                answer,
                tables,
                ledger,
                List.of(),
                List.of(),
                warnings,
                selections,
                List.of(),
                methods,
                references,
                provenance);
        List<Drawing> drawings =
                figures.stream().map(f -> new Drawing(f.id(), "", "", f.note())).toList();
        return new Page(results, drawings, models, links);
    }
}
