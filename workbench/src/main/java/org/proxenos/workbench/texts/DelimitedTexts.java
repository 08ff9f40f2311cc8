package org.proxenos.workbench.texts;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts of a table with a header line, its cells divided by a comma, semicolon or tab. */
final class DelimitedTexts implements TextTable {
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final String idName;
    private final int text;
    private final int id;
    private long row;

    private DelimitedTexts(CsvReader<CsvRecord> reader, CloseableIterator<CsvRecord> records, Columns columns) {
        this.reader = reader;
        this.records = records;
        List<String> header = records.hasNext() ? records.next().getFields() : List.of();
        this.text = columns.text(header);
        this.id = columns.id(header);
        this.idName = columns.idName();
    }

    static TextTable of(Reader characters, char delimiter, Columns columns) {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(characters);
        return new DelimitedTexts(reader, reader.iterator(), columns);
    }

    @Override
    public String idName() {
        return idName;
    }

    @Override
    public @Nullable Row next() {
        if (!records.hasNext()) {
            return null;
        }
        CsvRecord cells = records.next();
        row++;
        return new Row(id < 0 ? Long.toString(row) : cell(cells, id), cell(cells, text));
    }

    private static String cell(CsvRecord cells, int column) {
        return column < cells.getFieldCount() ? cells.getField(column) : "";
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
