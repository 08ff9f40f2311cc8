package org.proxenos.inference.describe;

/**
 * How many equally common kinds would be as diverse? Hill (1973), of orders 0, 1 and 2.
 *
 * @param richness kinds that occur, a count
 * @param shannon e to the entropy
 * @param simpson one over the chance that two drawn with replacement are of one kind
 */
public record HillNumbers(double richness, double shannon, double simpson) {
    /**
     * The numbers of counts by kind; NaN beyond the richness where nothing was counted.
     *
     * @throws IllegalArgumentException for a negative count or NaN
     */
    public static HillNumbers of(double[] counts) {
        double[] sorted = Samples.sorted(counts);
        if (sorted.length > 0 && sorted[0] < 0) {
            throw new IllegalArgumentException("a count must not be negative, but one is " + sorted[0]);
        }
        double total = 0;
        for (double count : sorted) {
            total += count;
        }
        double kinds = 0;
        double entropy = 0;
        double squares = 0;
        for (double count : sorted) {
            double share = count / total;
            if (share > 0) {
                kinds++;
                entropy -= share * Math.log(share);
                squares += share * share;
            }
        }
        return new HillNumbers(kinds, total > 0 ? Math.exp(entropy) : Double.NaN, 1 / squares);
    }
}
