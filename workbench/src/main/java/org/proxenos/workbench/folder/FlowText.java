package org.proxenos.workbench.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.engine.Flow;
import org.proxenos.workbench.console.Grid;
import org.proxenos.workbench.console.Json;

/** What became of records, file by file, for a reader and for a script. */
public final class FlowText {
    private FlowText() {}

    /** One row a file. */
    public static String table(List<Flow> flows) {
        Grid grid = new Grid("file", "format", "read", "kept", "duplicate", "rejected", "reasons");
        for (Flow flow : flows) {
            List<String> reasons = new ArrayList<>();
            flow.reasons().forEach((reason, n) -> reasons.add(reason + ": " + n));
            grid.row(
                    flow.file(),
                    flow.format(),
                    Long.toString(flow.read()),
                    Long.toString(flow.kept()),
                    Long.toString(flow.duplicate()),
                    Long.toString(flow.rejected()),
                    String.join("; ", reasons));
        }
        return grid.text();
    }

    /** The shape of {@code import --json}. */
    public static String json(List<Flow> flows) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (Flow flow : flows) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("file", flow.file());
            file.put("format", flow.format());
            file.put("confidence", flow.confidence());
            file.put("read", flow.read());
            file.put("kept", flow.kept());
            file.put("duplicate", flow.duplicate());
            file.put("rejected", flow.rejected());
            file.put("seenThrough", flow.seenThrough());
            file.put("reasons", flow.reasons());
            file.put("missing", flow.missing());
            file.put("other", flow.other());
            file.put("runnerUp", flow.signs().runnerUp());
            file.put("runnerUpConfidence", flow.signs().runnerUpConfidence());
            file.put("missingAt", flow.signs().missingAt());
            file.put("unknown", flow.signs().unknown());
            files.add(file);
        }
        return Json.of(Map.of("files", files));
    }

    /** Whether any record was left out. */
    public static boolean rejected(List<Flow> flows) {
        return flows.stream().anyMatch(f -> f.rejected() > 0);
    }
}
