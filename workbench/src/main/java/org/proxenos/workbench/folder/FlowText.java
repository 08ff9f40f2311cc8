package org.proxenos.workbench.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proxenos.corpus.privacy.Forgotten;
import org.proxenos.engine.Flow;
import org.proxenos.workbench.console.Grid;
import org.proxenos.workbench.console.Json;

/** What became of records, file by file, for a reader and for a script. */
public final class FlowText {
    /** Two readers as sure of a file as that are worth a word. */
    private static final double CLOSE = 0.15;

    private FlowText() {}

    /** One row a file. */
    public static String table(List<Flow> flows) {
        Grid grid = new Grid("file", "format", "sure", "second", "read", "kept", "duplicate", "rejected", "reasons");
        for (Flow flow : flows) {
            List<String> reasons = new ArrayList<>();
            flow.reasons().forEach((reason, n) -> reasons.add(reason + ": " + n));
            grid.row(
                    flow.file(),
                    flow.format(),
                    sure(flow.confidence()),
                    flow.signs().runnerUp() == null
                            ? ""
                            : flow.signs().runnerUp() + " " + sure(flow.signs().runnerUpConfidence()),
                    Long.toString(flow.read()),
                    Long.toString(flow.kept()),
                    Long.toString(flow.duplicate()),
                    Long.toString(flow.rejected()),
                    String.join("; ", reasons));
        }
        return grid.text();
    }

    private static String sure(double confidence) {
        return String.format(Locale.ROOT, "%.2f", confidence);
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

    /**
     * What else a reader should know, one line each: what some records lacked, what nobody knows, what else a file may be.
     * What no record has is the format's way, but for the text: that is a loss.
     */
    public static List<String> notes(List<Flow> flows) {
        List<String> notes = new ArrayList<>();
        for (Flow flow : flows) {
            long posts = flow.kept() + flow.duplicate();
            flow.missing().forEach((field, n) -> {
                if (n < posts || field.equals("text")) {
                    notes.add(missing(flow, field, n));
                }
            });
            flow.signs()
                    .unknown()
                    .forEach((field, n) -> notes.add("%s: field '%s', in %d records, is not known to the reader of %s"
                            .formatted(flow.file(), field, n, flow.format())));
            flow.other().forEach((kind, n) -> notes.add("%s: holds %s: %d".formatted(flow.file(), kind, n)));
            String next = flow.signs().runnerUp();
            if (next != null && flow.confidence() - flow.signs().runnerUpConfidence() < CLOSE) {
                notes.add(
                        "%s: was taken for %s; if it is not, --format %s".formatted(flow.file(), flow.format(), next));
            }
        }
        return notes;
    }

    private static String missing(Flow flow, String field, long n) {
        long posts = flow.kept() + flow.duplicate();
        return "%s: %s is missing in %d of %d (%.0f %%), as in %s"
                .formatted(
                        flow.file(),
                        field,
                        n,
                        posts,
                        100.0 * n / Math.max(posts, 1),
                        flow.signs().missingAt().getOrDefault(field, flow.file()));
    }

    /** Whether any record was left out for what is wrong with it; what was forgotten is none of these. */
    public static boolean rejected(List<Flow> flows) {
        return flows.stream().anyMatch(f -> f.rejected() > f.reasons().getOrDefault(Forgotten.NAME, 0L));
    }
}
