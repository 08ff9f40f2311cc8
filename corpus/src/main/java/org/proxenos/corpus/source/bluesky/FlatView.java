package org.proxenos.corpus.source.bluesky;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.corpus.source.table.Row;

/**
 * A row of a tool's table, put back into the shape of the view that it was made of.
 *
 * @param row the row at hand
 * @param positions column to position
 */
record FlatView(Row row, Map<String, Integer> positions) {
    /** Copies the positions. */
    FlatView {
        positions = Map.copyOf(positions);
    }

    /** Views of the rows under a header. */
    static FlatView of(List<String> header, Row row) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            positions.putIfAbsent(header.get(i), i);
        }
        return new FlatView(row, positions);
    }

    /** An object without fields. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A cell, stripped; empty where there is none. */
    String cell(String column) {
        Integer position = positions.get(column);
        return position == null || row.isEmpty(position)
                ? ""
                : row.cell(position).strip();
    }

    /** Copies a cell into a field of an object, unless it is empty. */
    void put(ObjectNode target, String field, String column) {
        String value = cell(column);
        if (!value.isEmpty()) {
            target.put(field, value);
        }
    }

    /** Copies the entries of lists into a record: accounts, tags and addresses, whose places in the text are not known. */
    void links(ObjectNode record, char separator, String mentions, String tags, String addresses) {
        list(record, separator, mentions, "did");
        list(record, separator, tags, "tag");
        list(record, separator, addresses, "uri");
    }

    private void list(ObjectNode record, char separator, String column, String feature) {
        Integer position = positions.get(column);
        if (position != null) {
            row.list(position, separator)
                    .forEach(entry -> record.withArray("facets")
                            .addObject()
                            .withArray("features")
                            .addObject()
                            .put(feature, entry));
        }
    }
}
