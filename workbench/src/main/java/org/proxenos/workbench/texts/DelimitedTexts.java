package org.proxenos.workbench.texts;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.proxenos.corpus.source.UnreadableSourceException;

/** Texts of a table with a header line, its cells divided by a comma, semicolon or tab. */
final class DelimitedTexts implements TextTable {
    private final Reader characters;
    private final char delimiter;
    private final Columns columns;

    DelimitedTexts(Reader characters, char delimiter, Columns columns) {
        this.characters = characters;
        this.delimiter = delimiter;
        this.columns = columns;
    }

    @Override
    public String idName() {
        return columns.idName();
    }

    @Override
    public void forEach(Consumer<Row> reader) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(characters);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            List<String> header = records.hasNext() ? records.next().getFields() : List.of();
            int text = columns.text(header);
            int id = columns.id(header);
            for (long row = 1; records.hasNext(); row++) {
                CsvRecord cells = records.next();
                line = cells.getStartingLineNumber();
                reader.accept(new Row(id < 0 ? Long.toString(row) : cell(cells, id), cell(cells, text)));
            }
        } catch (CsvParseException e) {
            throw new UnreadableSourceException(
                    "%s cannot be read as a table after line %d: %s".formatted(columns.file(), line, reason(e)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String reason(CsvParseException e) {
        return String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
    }

    private static String cell(CsvRecord cells, int column) {
        return column < cells.getFieldCount() ? cells.getField(column) : "";
    }

    @Override
    public void close() throws IOException {
        characters.close();
    }
}
