package org.proxenos.workbench.texts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.proxenos.corpus.source.UnreadableSourceException;

/** Texts of JSON objects, one a line or in one array; columns are the objects' own keys. */
final class JsonTexts implements TextTable {
    private final JsonParser parser;
    private final Columns columns;
    private final Set<String> keys = new LinkedHashSet<>();
    private long row;
    private boolean textSeen;
    private boolean idSeen;

    JsonTexts(Reader characters, Columns columns) throws IOException {
        this.parser = new JsonFactory().createParser(characters);
        this.columns = columns;
    }

    @Override
    public String idName() {
        return columns.idName();
    }

    @Override
    public void forEach(Taker taker) throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    row++;
                    taker.text(object(token));
                }
            }
        } catch (JsonParseException e) {
            throw new UnreadableSourceException("%s: record %d is broken JSON (line %d): %s"
                    .formatted(columns.file(), row, e.getLocation().getLineNr(), e.getOriginalMessage()));
        } catch (IOException e) {
            throw columns.broken(e);
        }
    }

    private Text object(JsonToken start) throws IOException {
        if (start != JsonToken.START_OBJECT) {
            throw new UnreadableSourceException(
                    "%s: record %d is not a JSON object; one object a line is needed".formatted(columns.file(), row));
        }
        String text = "";
        String id = columns.id() == null ? Long.toString(row) : "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            if (key.equals(columns.text())) {
                text = scalar();
                textSeen = true;
            }
            if (key.equals(columns.id())) {
                id = scalar();
                idSeen = true;
            }
            parser.skipChildren();
            if (row == 1) {
                keys.add(key);
            }
        }
        check();
        return new Text(id, text);
    }

    private String scalar() throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getValueAsString("");
    }

    private void check() {
        if (row == 1 && !textSeen) {
            throw columns.missing(columns.text(), "--text", List.copyOf(keys));
        }
        if (row == 1 && columns.id() != null && !idSeen) {
            throw columns.missing(columns.id(), "--id", List.copyOf(keys));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
