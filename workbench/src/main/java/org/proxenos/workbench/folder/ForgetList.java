package org.proxenos.workbench.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.proxenos.corpus.intake.Decompression;

/**
 * A list of what is to be forgotten: an id a line, a table with a column {@code id}, or a compliance file of X.
 *
 * @param ids of messages and accounts, or handles
 * @param skipped lines whose action takes something back, or takes away what no corpus holds
 */
public record ForgetList(Set<String> ids, int skipped) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CUT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");

    /** Copies the ids. */
    public ForgetList {
        ids = Set.copyOf(ids);
    }

    /**
     * Reads a list.
     *
     * @param name how problems name it
     * @throws IllegalArgumentException when a line holds no id, with its number
     */
    public static ForgetList read(InputStream in, String name) throws IOException {
        List<String> lines = new BufferedReader(new InputStreamReader(Decompression.open(in), StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .toList();
        List<String> header = lines.isEmpty() ? List.of() : cells(lines.get(0).toLowerCase(Locale.ROOT));
        int id = header.indexOf("id");
        int action = id < 0 ? -1 : header.indexOf("action");
        Set<String> ids = new LinkedHashSet<>();
        int skipped = 0;
        for (int i = id < 0 ? 0 : 1; i < lines.size(); i++) {
            Entry entry = Entry.of(lines.get(i), Math.max(id, 0), action);
            if (lines.get(i).isEmpty()) {
                continue;
            }
            entry.check(name, i + 1);
            if (entry.purges()) {
                ids.add(entry.id());
            } else {
                skipped++;
            }
        }
        return new ForgetList(ids, skipped);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("[,;\t]", -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    /** What a line says. */
    private record Entry(String id, String action) {
        static Entry of(String line, int id, int action) {
            if (line.startsWith("{")) {
                return json(line);
            }
            List<String> cells = cells(line);
            return new Entry(cell(cells, id), cell(cells, action));
        }

        private static Entry json(String line) {
            try {
                JsonNode entry = JSON.readTree(line);
                return new Entry(entry.path("id").asText(), entry.path("action").asText());
            } catch (JsonProcessingException e) {
                return new Entry("", "");
            }
        }

        private static String cell(List<String> cells, int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }

        void check(String name, int line) {
            if (id.isEmpty() || CUT.matcher(id).matches()) {
                throw new IllegalArgumentException("%s:%d: '%s' is no id%s"
                        .formatted(name, line, id, id.isEmpty() ? "" : "; a spreadsheet has cut it"));
            }
        }

        /** {@code undelete}, {@code unprotect} and their like take back; {@code scrub_geo} is about places. */
        boolean purges() {
            return !action.startsWith("un") && !action.equals("scrub_geo");
        }
    }
}
