package org.proxenos.study.simulate.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.simulate.chance.Dice;

/**
 * Answers to mayors where nothing that a message says changes them: threads differ, accounts differ, and with them the odds that an
 * answer takes part, is aimed at the government, or is favourable.
 */
final class DrawnThreads {
    private static final int ACCOUNTS = 55;
    private static final int THREADS = 8;
    private static final int ANSWERS = 4;
    private static final double BETWEEN_ACCOUNTS = 0.5;
    private static final double BETWEEN_THREADS = 0.7;
    private static final double TAKING_PART = -1.2;
    private static final double CRITICAL = 0.3;
    private static final double LATE = 0.5;
    private static final double AIMED_BY_CRITICISM = 1.5;

    private DrawnThreads() {}

    /** The answers of a seed, a row each; in one column of two criticism does aim them at the government, and nothing follows. */
    static Frame of(long seed) {
        Frame nothing = withoutEffects(seed);
        Dice dice = Dice.of(seed, "check aimed threads");
        double[] criticism = nothing.numbers("criticism");
        double[] aimed = Arrays.stream(criticism)
                .map(c -> chance(dice, c * AIMED_BY_CRITICISM))
                .toArray();
        return nothing.with("at_target_with_criticism", Column.of(aimed));
    }

    private static Frame withoutEffects(long seed) {
        Dice dice = Dice.of(seed, "check threads");
        int rows = ACCOUNTS * THREADS * ANSWERS;
        double[][] columns = new double[5][rows];
        String[] account = new String[rows];
        String[] thread = new String[rows];
        for (int a = 0; a < ACCOUNTS; a++) {
            double[] own = levels(dice, BETWEEN_ACCOUNTS);
            for (int t = 0; t < THREADS; t++) {
                double[] its = levels(dice, BETWEEN_THREADS);
                double criticism = dice.chance(CRITICAL) ? 1 : 0;
                double post = dice.chance(LATE) ? 1 : 0;
                for (int i = 0; i < ANSWERS; i++) {
                    int row = (a * THREADS + t) * ANSWERS + i;
                    columns[0][row] = criticism;
                    columns[1][row] = post;
                    columns[2][row] = chance(dice, TAKING_PART + own[0] + its[0]);
                    columns[3][row] = chance(dice, own[1] + its[1]);
                    columns[4][row] = chance(dice, 1 + own[2] + its[2]) + chance(dice, own[2] + its[2]);
                    account[row] = "a" + a;
                    thread[row] = "t" + a + "." + t;
                }
            }
        }
        return frame(columns, account, thread);
    }

    private static Frame frame(double[][] columns, String[] account, String[] thread) {
        Map<String, Column> frame = new LinkedHashMap<>();
        String[] names = {"criticism", "post", "takes_part", "at_target", "favour"};
        IntStream.range(0, names.length).forEach(j -> frame.put(names[j], Column.of(columns[j])));
        frame.put("account", Column.of(account));
        frame.put("thread", Column.of(thread));
        return Frame.of(frame);
    }

    private static double[] levels(Dice dice, double spread) {
        return IntStream.range(0, 3).mapToDouble(i -> spread * dice.gaussian()).toArray();
    }

    private static double chance(Dice dice, double logOdds) {
        return dice.chance(1 / (1 + Math.exp(-logOdds))) ? 1 : 0;
    }
}
