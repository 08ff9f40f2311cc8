package org.proxenos.workbench.texts;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A table of which only texts and ids are read, one row after another. */
public interface TextTable extends Closeable {
    /** The header of the ids. */
    String idName();

    /** The next row; null after the last. */
    @Nullable
    Row next() throws IOException;

    /**
     * A text.
     *
     * @param id as the table has it, or the row's number
     * @param text the words; empty where the table has none
     */
    record Row(String id, String text) {}
}
