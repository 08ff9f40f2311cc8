package org.proxenos.coding;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.UnreadableSourceException;

/**
 * A small table of texts with its header still in it.
 *
 * @param rows cells, stripped of white space
 */
record Grid(List<List<String>> rows) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Reads a table whole; the delimiter is the one that the first line holds most of. */
    static Grid read(InputStream in, String file) throws IOException {
        String text = text(in);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(delimiter(text.lines().findFirst().orElse("")))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return new Grid(records.stream()
                    .map(r -> r.getFields().stream().map(String::strip).toList())
                    .toList());
        } catch (CsvParseException broken) {
            String why = broken.getCause() == null
                    ? broken.getMessage()
                    : broken.getCause().getMessage();
            throw new UnreadableSourceException(file + " cannot be read as a table: " + why);
        }
    }

    private static String text(InputStream in) throws IOException {
        try (Reader reader = Decoding.open(in, null)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }

    private static char delimiter(String line) {
        return DELIMITERS.stream()
                .max(Comparator.comparingLong((Character d) ->
                                line.chars().filter(c -> c == d).count())
                        .thenComparing(d -> -DELIMITERS.indexOf(d)))
                .orElse(',');
    }

    /** The rows below the header. */
    List<List<String>> body() {
        return rows.subList(1, rows.size());
    }

    /** A row as it may be shown. */
    static String raw(List<String> row) {
        return String.join(",", row);
    }
}
