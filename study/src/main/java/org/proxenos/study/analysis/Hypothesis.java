package org.proxenos.study.analysis;

/** A question of framework section 5 with its primary test. */
@FunctionalInterface
interface Hypothesis {
    /** Tests it, and says why where it cannot be. */
    Finding test(Evidence evidence);

    /** The messages that it rests on, as a condition over the columns of a study's messages; empty where there are none. */
    default String messages(Evidence evidence) {
        return "";
    }
}
