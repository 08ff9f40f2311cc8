package org.proxenos.workbench.texts;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.table.Row;
import org.proxenos.corpus.source.table.Table;

/** Texts of a table with a header line, split as imports split tables. */
final class DelimitedTexts implements TextTable {
    private static final Mapping TABS = new Mapping(Map.of(), '\t', null, null, null, Set.of(), null);

    private final InputStream in;
    private final Columns columns;

    DelimitedTexts(InputStream in, Columns columns) {
        this.in = in;
        this.columns = columns;
    }

    @Override
    public String idName() {
        return columns.idName();
    }

    @Override
    public void forEach(Taker taker) throws IOException {
        try {
            String name = columns.file().toLowerCase(Locale.ROOT);
            boolean tabs = name.matches(".*\\.(tsv|tab)(\\.gz|\\.zst)?");
            Table table = Table.open(in, new Origin(columns.file(), Strand.ACCOUNTS, tabs ? TABS : Mapping.NONE));
            read(table, columns.text(table.header()), columns.id(table.header()), taker);
        } catch (IOException e) {
            throw columns.broken(e);
        }
    }

    private void read(Table table, int text, int id, Taker taker) throws IOException {
        Row cells = table.row();
        table.read(
                columns.file(),
                taker::rejected,
                row -> taker.text(new Text(id < 0 ? Long.toString(row) : cells.cell(id), cells.cell(text))));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
