package org.proxenos.study.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run leaves in results/ besides the report and its figures: path to content, to be written as UTF-8. */
public final class ResultFiles {
    private ResultFiles() {}

    /** Every file by its path relative to results/, with {@code /} between folders. */
    public static SortedMap<String, String> of(StudyResults results) {
        SortedMap<String, String> files = new TreeMap<>();
        files.put("ledger.json", LedgerJson.of(results.ledger()));
        files.put("provenance.json", provenance(results.provenance()));
        files.put("methods.md", methods(results));
        files.put("references.bib", Bibliography.of(results.references()));
        results.tables().forEach(t -> files.put("tables/" + t.id() + ".csv", TableCsv.of(t)));
        results.models().forEach(m -> files.put("models/" + m.id() + ".json", model(m, results)));
        return Collections.unmodifiableSortedMap(files);
    }

    private static String provenance(Provenance provenance) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("program", provenance.program());
        node.put("java", provenance.java());
        node.put("seed", provenance.seed());
        node.put("study", provenance.studyHash());
        node.put("plan", provenance.plan());
        ArrayNode files = node.putArray("files");
        for (Provenance.File file : provenance.files()) {
            ObjectNode line = files.addObject();
            line.put("name", file.name());
            line.put("bytes", file.bytes());
            line.put("sha256", file.sha256());
            line.put("rows", file.rows());
        }
        return JsonText.of(node);
    }

    private static String methods(StudyResults results) {
        return "# Methods\n\n" + results.methods() + "\n";
    }

    private static String model(ModelResult model, StudyResults results) {
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("program", results.provenance().program());
        from.put("study", results.provenance().studyHash());
        from.put("seed", results.provenance().seed());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", model.id());
        node.put("title", model.title());
        node.setAll(FitJson.node(model.fit()));
        ArrayNode unvalidated = node.putArray("unvalidated");
        model.unvalidated().forEach(unvalidated::add);
        node.set("placebo", FitJson.node(model.placebo()));
        node.set("provenance", JsonText.node(from));
        return JsonText.of(node);
    }
}
