package org.proxenos.coding;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.proxenos.corpus.Rejected;

/**
 * Codes that people gave, as files brought them.
 *
 * @param codes in the order of the files
 * @param rejected rows and cells that could not be used
 */
public record HandCodes(List<Code> codes, List<Rejected> rejected) {
    /** No codes. */
    public static final HandCodes NONE = new HandCodes(List.of(), List.of());

    /** The variable of a table that names none. */
    public static final String ONLY_VARIABLE = "value";

    /** Copies the lists. */
    public HandCodes {
        codes = List.copyOf(codes);
        rejected = List.copyOf(rejected);
    }

    /**
     * Reads one file; several files of one study go through one {@link HandCodeReader}, which sees codes given twice.
     *
     * @param in the table's bytes, decompressed; delimiter and encoding are recognised
     * @param file its name, without folders
     * @throws IllegalArgumentException when columns that the layout needs are not there
     */
    public static HandCodes read(InputStream in, String file, Layout layout) throws IOException {
        return new HandCodeReader().read(in, file, layout).codes();
    }

    /** Names of the variables, in the order in which they first occur. */
    public List<String> variables() {
        return codes.stream().map(Code::variable).distinct().toList();
    }

    /** The codes of one variable. */
    public List<Code> of(String variable) {
        return codes.stream().filter(c -> c.variable().equals(variable)).toList();
    }

    /** How a table of codes is laid out. */
    public enum Layout {
        /** A row a code: {@code unit,variable,coder,value}; {@code variable} and {@code target} may be absent. */
        LONG,
        /** A row a unit, a column a coder; the first column may be called {@code unit}. */
        WIDE,
        /** A row a coder, a column a unit; the first column may be called {@code coder}. */
        TRANSPOSED
    }
}
