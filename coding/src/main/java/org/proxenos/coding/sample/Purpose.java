package org.proxenos.coding.sample;

import java.util.Locale;

/** What a round of coding is for (framework section 8). */
public enum Purpose {
    /** Learning the codebook together. */
    TRAINING(40, 1),
    /** The formal test of reliability, on units that nobody has trained on. */
    TEST(200, 1),
    /** The data, with a part that several code, so that reliability is watched to the end. */
    PRODUCTION(0, .2);

    private final int size;
    private final double overlap;

    Purpose(int size, double overlap) {
        this.size = size;
        this.overlap = overlap;
    }

    /** The word for it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The purpose of that word. */
    public static Purpose of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Units where nobody says how many; 0: as many as there are. */
    public int size() {
        return size;
    }

    /** Share of units that all coders code, where nobody says so. */
    public double overlap() {
        return overlap;
    }
}
