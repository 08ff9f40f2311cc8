package org.proxenos.corpus.source.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.proxenos.corpus.source.json.Values;

/**
 * A JSON object read like a row of a table whose columns are the paths of its fields, such as {@code author.name}.
 *
 * <p>A number that is too large for every JSON library to have kept its digits is not known.
 */
final class JsonRow implements Row {
    private static final long EXACT = 1L << 53;

    private final List<String[]> paths;
    private JsonNode record = MissingNode.getInstance();

    JsonRow(List<String> paths) {
        this.paths = paths.stream().map(path -> path.split("\\.", -1)).toList();
    }

    /** Goes to the next record. */
    void set(JsonNode next) {
        record = next;
    }

    @Override
    public boolean isEmpty(int column) {
        JsonNode value = value(column);
        if (value.isIntegralNumber()) {
            return !value.canConvertToLong() || Math.abs(value.longValue()) > EXACT;
        }
        return value.isContainerNode() ? value.isEmpty() : value.asText().isEmpty() || value.isNull();
    }

    @Override
    public String cell(int column) {
        JsonNode value = value(column);
        return value.isContainerNode() ? value.path(0).asText() : value.asText();
    }

    @Override
    public List<String> list(int column, char separator) {
        JsonNode value = value(column);
        List<String> entries = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(entry -> entries.add(entry.asText().strip()));
        } else {
            entries.addAll(Arrays.asList(value.asText().split("[" + separator + "]", -1)));
        }
        entries.removeIf(String::isBlank);
        return entries;
    }

    @Override
    public String raw() {
        return Values.raw(record);
    }

    private JsonNode value(int column) {
        JsonNode value = record;
        for (String name : paths.get(column)) {
            value = value.path(name);
        }
        return value;
    }
}
