package org.proxenos.study.simulate.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.proxenos.inference.correct.DesignBased;
import org.proxenos.inference.describe.OthersMean;
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
            "reposts ~ criticism + link + phase + habit",
            Family.NEGBIN,
            List.of(new DesignBased.Coded("criticism", "machine")),
            "chance",
            "account");

    private MachineCoded() {}

    /** The machine's codes taken for the truth, in the model of H2. */
    public static Optional<Outcome> naive(DrawnStudy study) {
        return PrimaryTests.counts("H2", "reposts", "machine", "").outcome().apply(study);
    }

    /** Corrected as the analysis does it: accounts told apart by the mean of their other posts. */
    public static Optional<Outcome> corrected(DrawnStudy study) {
        Dice dice = Dice.of(study.seed(), "check people");
        Frame posts = study.posts();
        double[] habits = Arrays.stream(OthersMean.of(posts.words("account"), posts.numbers("reposts")))
                .map(mean -> Math.log((Double.isNaN(mean) ? 0 : mean) + 0.5))
                .toArray();
        double[] people = Arrays.stream(posts.numbers("criticism"))
                .map(code -> dice.chance(CODED) ? code : Double.NaN)
                .toArray();
        double[] chance = new double[people.length];
        Arrays.fill(chance, CODED);
        Frame frame = posts.with("criticism", Column.of(people))
                .with("chance", Column.of(chance))
                .with("habit", Column.of(habits));
        return DesignBased.of(PLAN, frame, study.seed()).stream()
                .flatMap(found -> found.terms().stream())
                .filter(term -> term.term().equals("criticism"))
                .map(Outcome::of)
                .findFirst();
    }
}
