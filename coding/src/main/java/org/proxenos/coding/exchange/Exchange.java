package org.proxenos.coding.exchange;

import static org.proxenos.coding.exchange.Field.CODER;
import static org.proxenos.coding.exchange.Field.CONFIDENCE;
import static org.proxenos.coding.exchange.Field.FINGERPRINT;
import static org.proxenos.coding.exchange.Field.MEMO;
import static org.proxenos.coding.exchange.Field.TARGET;
import static org.proxenos.coding.exchange.Field.TIME;
import static org.proxenos.coding.exchange.Field.UNIT;
import static org.proxenos.coding.exchange.Field.VALUE;
import static org.proxenos.coding.exchange.Field.VARIABLE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

/** A form in which codes go out, and come back. */
public enum Exchange {
    /** A row a code. */
    LONG,
    /** A table a variable, with a row a unit and a column a coder. */
    WIDE,
    /** A file a variable for ReCal: whole numbers, no header. */
    RECAL,
    /** The long table with a script that reads it into factors and computes alpha. */
    R,
    /** doccano: a file of JSON lines a coder. */
    DOCCANO,
    /** Label Studio: tasks with annotations, JSON. */
    LABEL_STUDIO,
    /** INCEpTION: UIMA CAS JSON, a file a unit and coder. */
    INCEPTION,
    /** CATMA: TEI-XML, an annotation collection a unit and coder. */
    CATMA,
    /** Discourse Network Analyzer: its event list, CSV. */
    DNA;

    /** The name on the command line, such as {@code label-studio}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields that it has a place for; the rest is lost on the way. */
    public Set<Field> kept() {
        return switch (this) {
            case LONG, R, INCEPTION, CATMA -> EnumSet.allOf(Field.class);
            case WIDE -> EnumSet.of(UNIT, TARGET, VARIABLE, CODER, VALUE);
            case RECAL -> EnumSet.of(VARIABLE, VALUE);
            case DOCCANO -> EnumSet.of(UNIT, TARGET, VARIABLE, CODER, VALUE, MEMO);
            case LABEL_STUDIO -> EnumSet.of(UNIT, TARGET, VARIABLE, CODER, VALUE, TIME, MEMO);
            case DNA -> EnumSet.complementOf(EnumSet.of(CONFIDENCE, FINGERPRINT));
        };
    }

    /** The files by their path, with {@code /} between folders; to be written as UTF-8. */
    public SortedMap<String, String> write(Coded coded) {
        return switch (this) {
            case LONG -> LongTable.write(coded);
            case WIDE -> WideTables.write(coded);
            case RECAL -> ReCal.write(coded);
            case R -> RScript.write(coded);
            case DOCCANO -> Doccano.write(coded);
            case LABEL_STUDIO -> LabelStudio.write(coded);
            case INCEPTION -> Inception.write(coded);
            case CATMA -> Catma.write(coded);
            case DNA -> EventList.write(coded);
        };
    }
}
