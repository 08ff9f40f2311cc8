package org.proxenos.coding.coder;

import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;

/** Gives a message values of some variables. */
interface Coder {
    /** The name in {@code coders:} of study.yaml. */
    String name();

    /** What it says about each text, in the order in which it writes. */
    List<Variable> variables();

    /** Whether its values are words, each with a confidence, and may be absent. */
    default boolean givesWords() {
        return false;
    }

    /** Writes one value a variable about the text that was read. */
    void code(TextReading text, Panel.Values out);
}
