package org.proxenos.workbench.texts;

import java.io.Closeable;
import java.io.IOException;
import org.proxenos.corpus.Rejected;

/** A table of which only texts and ids are read, one row after another. */
public interface TextTable extends Closeable {
    /** The header of the ids. */
    String idName();

    /** Hands over every row, in the file's order. */
    void forEach(Taker taker) throws IOException;

    /**
     * A text.
     *
     * @param id as the table has it, or the row's number
     * @param text the words; empty where the table has none
     */
    record Text(String id, String text) {}

    /** Takes rows. */
    interface Taker {
        /** A row with a text. */
        void text(Text text);

        /** A row of which nobody can tell which cell is the text. */
        void rejected(Rejected row);
    }
}
