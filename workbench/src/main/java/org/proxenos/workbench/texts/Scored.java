package org.proxenos.workbench.texts;

import java.util.List;
import org.proxenos.corpus.Rejected;

/**
 * What became of a table's rows.
 *
 * @param texts rows that were scored
 * @param rejected rows that were not
 * @param first the first few of these
 */
public record Scored(long texts, long rejected, List<Rejected> first) {
    /** Copies the list. */
    public Scored {
        first = List.copyOf(first);
    }
}
