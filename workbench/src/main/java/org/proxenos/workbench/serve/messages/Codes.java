package org.proxenos.workbench.serve.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Frame;

/**
 * The variables that messages are coded by.
 *
 * @param words by name, whether values are words and no numbers
 */
public record Codes(Map<String, Boolean> words) {
    private static final String COLUMNS = """
            SELECT column_name, data_type FROM duckdb_columns()
            WHERE database_name = 'shelf' AND table_name = 'code' AND column_name <> 'place' ORDER BY column_index""";

    /** Keeps the order. */
    public Codes {
        words = new LinkedHashMap<>(words);
    }

    static Codes of(Shelf shelf) {
        Frame frame = shelf.ask(COLUMNS);
        Map<String, Boolean> words = new LinkedHashMap<>();
        for (int i = 0; i < frame.rows(); i++) {
            words.put(frame.words("column_name")[i], frame.words("data_type")[i].equals("VARCHAR"));
        }
        return new Codes(words);
    }

    /** Their names. */
    public List<String> names() {
        return List.copyOf(words.keySet());
    }

    boolean isWord(String variable) {
        Boolean isWord = words.get(variable);
        if (isWord == null) {
            throw new IllegalArgumentException("No message is coded by '%s'; there are: %s."
                    .formatted(variable, String.join(", ", words.keySet())));
        }
        return isWord;
    }
}
