package org.proxenos.coding;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.corpus.Rejected;

/**
 * Codes that people gave.
 *
 * @param given in the order of the files
 * @param rejected rows and cells that could not be used
 * @param codebook by which they are read
 * @param notes what its reader should know of them, a sentence each
 * @param parts random samples that units come from, where their chances are known
 */
public record HandCodes(
        List<HandCode> given, List<Rejected> rejected, Codebook codebook, List<String> notes, List<RandomPart> parts) {
    /** No codes. */
    public static final HandCodes NONE = new HandCodes(List.of(), List.of());

    /** The variable of a table that names none. */
    public static final String ONLY_VARIABLE = "value";

    /** Copies the lists. */
    public HandCodes {
        given = List.copyOf(given);
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
    }

    /** Codes as they came. */
    public HandCodes(List<HandCode> given, List<Rejected> rejected) {
        this(given, rejected, Codebook.builtIn(), List.of(), List.of());
    }

    /** The same, with samples that their units come from beside those that are known. */
    public HandCodes drawn(List<RandomPart> more) {
        return new HandCodes(
                given,
                rejected,
                codebook,
                notes,
                Stream.concat(parts.stream(), more.stream()).toList());
    }

    /** The codes, with what agreement and models need of them. */
    public List<Code> codes() {
        return given.stream().map(HandCode::code).toList();
    }

    /** These and more, but for what a coder gave of the same unit in the same round already. */
    public HandCodes plus(List<HandCode> more) {
        Map<List<String>, HandCode> all = new LinkedHashMap<>();
        Stream.concat(given.stream(), more.stream()).forEach(code -> all.putIfAbsent(code.question(), code));
        return new HandCodes(List.copyOf(all.values()), rejected, codebook, notes, parts);
    }

    /**
     * What agreement may use of them: without the codebook's missing codes, without what was given under another wording of
     * a variable or a second time by the same coder, and with each label of a multiple choice as a variable of its own. The
     * notes say what that left out.
     */
    public HandCodes readBy(Codebook by) {
        return new CodebookReading(by).of(this);
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

    /**
     * One code a message: of those that a coder gave for several targets the highest number (a message criticises if it criticises
     * anybody); words only where they are the same for all.
     */
    public HandCodes byMessage() {
        Map<List<String>, HandCode> one = new LinkedHashMap<>();
        for (HandCode code : given) {
            List<String> key = List.of(code.unit(), code.variable(), code.coder());
            one.merge(key, code.ofMessage(), HandCode::higher);
        }
        one.values().removeIf(code -> code.value().isEmpty());
        return new HandCodes(List.copyOf(one.values()), rejected, codebook, notes, parts);
    }

    /** Names of the variables, in the order in which they first occur. */
    public List<String> variables() {
        return given.stream().map(HandCode::variable).distinct().toList();
    }

    /** The codes of one variable. */
    public List<Code> of(String variable) {
        return given.stream()
                .filter(c -> c.variable().equals(variable))
                .map(HandCode::code)
                .toList();
    }

    /** How a table of codes is laid out. */
    public enum Layout {
        /**
         * A row a code: {@code unit,variable,coder,value}; {@code variable} may be absent, and {@code target, time,
         * confidence, memo, round, fingerprint, chance} may be there; {@code chance}, in (0, 1], is that of the unit to be drawn for
         * coding, and the rows of a file and round that have one are a random sample.
         */
        LONG,
        /** A row a unit, a column a coder; the first column may be called {@code unit}. */
        WIDE,
        /** A row a coder, a column a unit; the first column may be called {@code coder}. */
        TRANSPOSED
    }
}
