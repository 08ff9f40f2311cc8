package org.proxenos.study.analysis;

import java.util.List;

/** A question of framework section 5 with its primary test. */
@FunctionalInterface
interface Hypothesis {
    /** Tests it, and says why where it cannot be. */
    Finding test(Evidence evidence);

    /** What is fixed before the data are seen: the test, and what stands in it; empty where there is no test. */
    default List<String> planned() {
        return List.of();
    }

    /** Why there is no specification curve where there is none. */
    default String whyNoCurve() {
        return "no way to ask it could be fitted with its placebo";
    }

    /** The messages that it rests on, as a condition over the columns of a study's messages; empty where there are none. */
    default String messages(Evidence evidence) {
        return "";
    }
}
