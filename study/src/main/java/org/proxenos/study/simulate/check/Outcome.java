package org.proxenos.study.simulate.check;

import java.util.Optional;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.ScorePermutation;

/**
 * What a test says of one drawn study.
 *
 * @param low lower end of the 95 % interval, on the model's linear scale
 * @param high upper end
 * @param p two-sided
 */
public record Outcome(double low, double high, double p) {
    private static final double LEVEL = 0.05;

    /** Whether it is significant at .05. */
    public boolean rejects() {
        return p < LEVEL;
    }

    /** Whether the interval holds a value. */
    public boolean covers(double value) {
        return low <= value && value <= high;
    }

    /** A coefficient of a model; empty where the model has none. */
    static Optional<Outcome> of(ModelSpec spec, Frame frame, String term) {
        return Regression.fit(spec, frame).fold(fit -> fit.find(term).map(Outcome::of), failed -> Optional.empty());
    }

    /** The same with p and interval by dealing its column anew within the absorbed groups. */
    static Optional<Outcome> dealt(ModelSpec spec, Frame frame, String term, long seed) {
        return Regression.fit(spec, frame)
                .fold(fit -> ScorePermutation.of(fit, frame, term, seed), failed -> Optional.<ScorePermutation>empty())
                .map(test -> new Outcome(test.low(), test.high(), test.p()));
    }

    static Outcome of(Fit.Term term) {
        return new Outcome(term.low(), term.high(), term.p());
    }
}
