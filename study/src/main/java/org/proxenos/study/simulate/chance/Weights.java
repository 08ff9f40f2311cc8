package org.proxenos.study.simulate.chance;

import java.util.Arrays;

/** Things of different weight, to draw one of. */
public final class Weights {
    private final double[] upTo;

    private Weights(double[] upTo) {
        this.upTo = upTo;
    }

    /** The thing at each place has this weight. */
    public static Weights of(double... weights) {
        double[] upTo = weights.clone();
        for (int i = 1; i < upTo.length; i++) {
            upTo[i] += upTo[i - 1];
        }
        return new Weights(upTo);
    }

    /** The place of one of them. */
    public int draw(Dice dice) {
        int found = Arrays.binarySearch(upTo, dice.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1);
    }
}
