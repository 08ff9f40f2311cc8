package org.proxenos.study.plan;

import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/**
 * Exports that a study reads.
 *
 * @param files a glob, relative to the study's sources/ or to {@code --data}
 * @param format null: detected from content
 * @param strand how its messages were selected
 * @param mapping how a table's columns become a message
 * @param caveats what a reader of the results must know of it
 */
public record StudySource(String files, @Nullable String format, Strand strand, Mapping mapping, Caveats caveats) {
    /** A source of which nothing special is known. */
    public StudySource(String files, @Nullable String format, Strand strand, Mapping mapping) {
        this(files, format, strand, mapping, Caveats.NONE);
    }

    /** One of its files, by the name that the corpus knows it by. */
    public Origin origin(String name) {
        return new Origin(name, strand, mapping);
    }
}
