package org.proxenos.study.simulate.check;

import java.util.Arrays;
import java.util.Optional;
import org.proxenos.inference.correct.DesignBased;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.study.simulate.chance.Dice;

/**
 * The ratio of criticism where a machine coded every post and misread some: by the machine's codes as they are, and corrected by people's
 * codes of a random part (Egami, Hinck, Stewart and Wei 2023).
 */
public final class MachineCoded {
    /** The chance that people code a post. */
    public static final double CODED = 0.25;

    private static final DesignBased.Plan PLAN = new DesignBased.Plan(
            "reposts ~ criticism + link + phase + role", Family.NEGBIN, "criticism", "machine", "chance", "account");

    private MachineCoded() {}

    /** The machine's codes taken for the truth, in the model of H2. */
    public static Optional<Outcome> naive(DrawnStudy study) {
        return PrimaryTests.counts("H2", "reposts", "machine", "").outcome().apply(study);
    }

    /** Corrected, accounts told apart by their roles; without the target, which never criticises itself. */
    public static Optional<Outcome> corrected(DrawnStudy study) {
        Dice dice = Dice.of(study.seed(), "check people");
        double[] target = study.posts().numbers("target");
        boolean[] others = new boolean[target.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = target[i] == 0;
        }
        Frame posts = study.posts().where(others);
        double[] people = Arrays.stream(posts.numbers("criticism"))
                .map(code -> dice.chance(CODED) ? code : Double.NaN)
                .toArray();
        double[] chance = new double[people.length];
        Arrays.fill(chance, CODED);
        Frame frame = posts.with("criticism", Column.of(people)).with("chance", Column.of(chance));
        return DesignBased.of(PLAN, frame, study.seed()).terms().stream()
                .filter(term -> term.term().equals("criticism"))
                .map(Outcome::of)
                .findFirst();
    }
}
