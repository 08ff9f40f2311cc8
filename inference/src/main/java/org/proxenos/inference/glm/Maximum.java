package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.Optional;

/**
 * The maximum of a family with one predictor.
 *
 * @param fitted the rows there; empty where there is none
 * @param poisson the same of the Poisson model that NB2 starts from; empty for other families
 * @param reason why there is none
 */
record Maximum(Optional<Fitted> fitted, Optional<Fitted> poisson, String reason) {
    /** The maximum for a sample on the basis of its columns. */
    static Maximum of(Sample sample, Basis basis) {
        Problem problem = Problem.of(sample, basis);
        Family family = sample.spec().family();
        Likelihood likelihood = switch (family) {
            case GAUSSIAN -> Standard.GAUSSIAN;
            case BINOMIAL -> Standard.BINOMIAL;
            default -> Standard.POISSON;
        };
        Scoring scoring = new Scoring(problem);
        Scoring.Solution solution = scoring.from(likelihood);
        if (solution.top().isEmpty()) {
            return new Maximum(Optional.empty(), Optional.empty(), solution.reason());
        }
        Fitted fitted = Fitted.of(problem, solution.top().get());
        return family == Family.NEGBIN
                ? negativeBinomial(scoring, fitted)
                : new Maximum(Optional.of(fitted), Optional.empty(), "");
    }

    private static Maximum negativeBinomial(Scoring scoring, Fitted poisson) {
        Problem problem = poisson.problem();
        double excess = poisson.moment() / Arrays.stream(problem.weights()).sum();
        double theta = excess > 0 ? Math.min(1 / excess, NegativeBinomial.LARGEST) : NegativeBinomial.LARGEST;
        NegativeBinomial start = new NegativeBinomial(theta, Tally.of(problem.responses(), problem.weights()));
        Scoring.Solution solution = scoring.from(poisson.top().position().under(start));
        return new Maximum(solution.top().map(top -> Fitted.of(problem, top)), Optional.of(poisson), solution.reason());
    }
}
