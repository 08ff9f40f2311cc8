package org.proxenos.language.vader;

/** From the valences of the words to the four figures of a text. */
final class Summary {
    /** Approximates the highest sum to be expected, so that the compound stays in [-1, 1]; reference, alpha. */
    private static final double ALPHA = 15;

    private Summary() {}

    static VaderScores of(double[] valences, int size, double emphasis) {
        double sum = 0;
        double positive = 0;
        double negative = 0;
        int neutral = 0;
        for (int i = 0; i < size; i++) {
            double valence = valences[i];
            sum += valence;
            if (valence > 0) {
                positive += valence + 1;
            } else if (valence < 0) {
                negative += valence - 1;
            } else {
                neutral++;
            }
        }
        double balance = positive + negative;
        positive += balance > 0 ? emphasis : 0;
        negative -= balance < 0 ? emphasis : 0;
        double total = positive + Math.abs(negative) + neutral;
        return new VaderScores(
                Rounding.round(Math.abs(negative / total), 3),
                Rounding.round(neutral / total, 3),
                Rounding.round(positive / total, 3),
                Rounding.round(compound(sum, emphasis), 4));
    }

    private static double compound(double sum, double emphasis) {
        double emphasised = sum + Math.signum(sum) * emphasis;
        double compound = emphasised / Math.sqrt(emphasised * emphasised + ALPHA);
        return Math.max(-1, Math.min(1, compound));
    }
}
