package org.proxenos.language.vader;

/**
 * All that the rules ask of one word of a text.
 *
 * @param form as it stands in the text, without the punctuation around it
 * @param valence mean rating in [-4, 4]; 0 where the list does not have the word
 * @param boost what it adds to a positive word that follows, valence points; 0 where it is no degree word
 * @param phraseWord number of the word among those that idioms are made of; 0 where it is none of them
 * @param traits set of the bits below
 */
record Word(String form, double valence, double boost, int phraseWord, int traits) {
    static final int LISTED = 1;
    static final int BOOSTER = 1 << 1;
    static final int UPPER = 1 << 2;
    static final int NEGATION = 1 << 3;
    static final int NO = 1 << 4;
    static final int OR_NOR = 1 << 5;
    static final int NEVER = 1 << 6;
    static final int SO_THIS = 1 << 7;
    static final int WITHOUT = 1 << 8;
    static final int DOUBT = 1 << 9;
    static final int LEAST = 1 << 10;
    static final int AT_VERY = 1 << 11;
    static final int BUT = 1 << 12;
    static final int KIND = 1 << 13;
    static final int OF = 1 << 14;

    /** Whether it has one of the traits. */
    boolean is(int any) {
        return (traits & any) != 0;
    }
}
