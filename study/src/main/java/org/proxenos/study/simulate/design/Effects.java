package org.proxenos.study.simulate.design;

/**
 * What is injected into the reposts of a message: ratios of means, all else being equal (framework AC5).
 *
 * @param criticism of a message that truly criticises the government
 * @param commonEnemy of one with an enemy, harm and an inclusive "we"
 * @param moralWord of each moral expression
 * @param targetReplies of replies per repost, where the target speaks of the event
 */
public record Effects(double criticism, double commonEnemy, double moralWord, double targetReplies) {
    /** Framework AC5; the moral word inside the published band, the target near its value in framework G1. */
    public static final Effects USUAL = new Effects(1.5, 1.3, 1.12, 2.1);

    /** Nothing has an effect. */
    public static final Effects NONE = new Effects(1, 1, 1, 1);

    /** Refuses ratios that are not above 0. */
    public Effects {
        check("criticism", criticism);
        check("common enemy", commonEnemy);
        check("moral word", moralWord);
        check("target's replies", targetReplies);
    }

    private static void check(String name, double ratio) {
        if (!(ratio > 0 && ratio <= 100)) {
            throw new IllegalArgumentException(
                    "the ratio of %s is %s; it must be above 0 and at most 100".formatted(name, ratio));
        }
    }
}
