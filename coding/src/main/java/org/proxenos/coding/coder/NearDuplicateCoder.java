package org.proxenos.coding.coder;

import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;
import org.proxenos.language.duplicate.NearDuplicates;

/** Which texts of a corpus are copies of each other but for a few words. */
final class NearDuplicateCoder {
    /** Of the hash functions; fixed, so that the same texts come together in every study. */
    private static final long SEED = 1;

    private NearDuplicateCoder() {}

    static Panel.Grouping grouping(String name) {
        Variable variable = new Variable(
                "near_duplicate_of", Level.NOMINAL, "Which earliest message is the text a near duplicate of?");
        return new Panel.Grouping(new Panel.Seat(name, variable, true), NearDuplicateCoder::groups);
    }

    private static Panel.Groups groups() {
        NearDuplicates duplicates = new NearDuplicates(SEED);
        return new Panel.Groups() {
            @Override
            public void add(String text) {
                duplicates.add(text);
            }

            @Override
            public int[] firsts() {
                return duplicates.firsts();
            }
        };
    }
}
