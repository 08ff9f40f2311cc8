package org.proxenos.corpus.source;

import org.proxenos.corpus.Strand;

/**
 * Which export a stream of bytes is, and how it is to be read.
 *
 * @param file its name, without folders, as it will stand in {@code source_file}
 * @param strand how its messages were selected
 * @param mapping how a table's columns become a message
 * @param beside the files that lie beside it
 */
public record Origin(String file, Strand strand, Mapping mapping, Surroundings beside) {
    /** An export that stands alone. */
    public Origin(String file, Strand strand, Mapping mapping) {
        this(file, strand, mapping, Surroundings.NONE);
    }
}
