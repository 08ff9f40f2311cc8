package org.proxenos.inference.test;

/**
 * Do pairs of yes-or-no answers differ more in one direction? McNemar (1947), by the exact binomial of the pairs that differ.
 *
 * @param first pairs with yes first alone
 * @param second pairs with yes second alone
 * @param statistic chi-square without correction, R's {@code mcnemar.test(correct = FALSE)}; NaN where no pair differs
 * @param p exact, two-sided
 * @param oddsRatio first / second
 * @param low lower end of its exact 95 % interval
 * @param high upper end
 */
public record McNemarTest(
        long first, long second, double statistic, double p, double oddsRatio, double low, double high) {
    /** The test of pairs that differ. */
    public static McNemarTest of(long first, long second) {
        ExactBinomial exact = ExactBinomial.of(first, first + second, 0.5);
        double difference = first - (double) second;
        return new McNemarTest(
                first,
                second,
                difference * difference / (first + second),
                exact.p(),
                (double) first / second,
                exact.low() / (1 - exact.low()),
                exact.high() / (1 - exact.high()));
    }
}
