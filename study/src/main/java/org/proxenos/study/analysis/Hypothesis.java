package org.proxenos.study.analysis;

/** A question of framework section 5 with its primary test. */
@FunctionalInterface
interface Hypothesis {
    /** Tests it, and says why where it cannot be. */
    Finding test(Evidence evidence);
}
