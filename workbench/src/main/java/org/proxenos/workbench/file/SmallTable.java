package org.proxenos.workbench.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.proxenos.corpus.intake.Decompression;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.UnreadableSourceException;

/**
 * A CSV table that fits into memory, such as people's codes.
 *
 * @param file its name, for messages
 * @param header names of the columns
 * @param rows cells as words; a short row is filled up with empty cells
 */
public record SmallTable(String file, List<String> header, List<List<String>> rows) {
    /** Copies the lists. */
    public SmallTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table whose cells are divided by a comma, semicolon or tab; gzip and zstd are unpacked.
     *
     * @throws UnreadableSourceException when it is empty
     */
    public static SmallTable read(InputStream raw, String file) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader characters = Decoding.open(Decompression.open(raw), null)) {
            characters.transferTo(text);
        } catch (IOException e) {
            throw new IOException("%s cannot be read to its end: %s".formatted(file, e.getMessage()), e);
        }
        return parse(text.toString(), file);
    }

    private static SmallTable parse(String text, String file) {
        List<List<String>> lines = new ArrayList<>();
        CsvReader.builder()
                .fieldSeparator(Delimiter.of(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new StringReader(text))
                .forEach((CsvRecord line) -> lines.add(line.getFields()));
        if (lines.isEmpty()) {
            throw new UnreadableSourceException("%s is empty; a table with a header line is needed".formatted(file));
        }
        List<String> header = lines.get(0);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<String> filled = new ArrayList<>(line);
            while (filled.size() < header.size()) {
                filled.add("");
            }
            rows.add(List.copyOf(filled));
        }
        return new SmallTable(file, header, rows);
    }

    /** Whether there is such a column. */
    public boolean has(String column) {
        return header.contains(column);
    }

    /**
     * Where a column stands.
     *
     * @throws IllegalArgumentException when there is none, naming those there are
     */
    public int at(String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "%s has no column '%s'; it has: %s".formatted(file, column, String.join(", ", header)));
        }
        return at;
    }
}
