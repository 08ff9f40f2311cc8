package org.proxenos.corpus.source;

import java.util.regex.Pattern;

/** Ids as exports write them: texts, never numbers. */
public final class Ids {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern CUT = Pattern.compile("[0-9][.,][0-9]+[eE]\\+?[0-9]+|[0-9]+\\.0+");

    private Ids() {}

    /** Whether a spreadsheet or a data frame took an id for a number, and its last digits are lost. */
    public static boolean isCut(String id) {
        return id.length() < LONGEST_NUMBER && CUT.matcher(id).matches();
    }
}
