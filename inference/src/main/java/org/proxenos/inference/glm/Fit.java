package org.proxenos.inference.glm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The outcome of fitting a model: estimates, or the reason why there are none to misuse. */
public sealed interface Fit {
    /** One of two answers; a new kind of answer breaks every caller at compile time. */
    <T> T fold(Function<Converged, T> onConverged, Function<Failed, T> onFailed);

    /**
     * One coefficient.
     *
     * @param term as R names it, such as {@code (Intercept)}, {@code EthN}, {@code SexM:AgeF1}
     * @param estimate on the linear scale
     * @param se standard error, on the linear scale
     * @param statistic z or t
     * @param p two-sided
     * @param low lower end of the 95 % interval, linear scale
     * @param high upper end
     * @param df degrees of freedom of t; infinite where z is used
     */
    record Term(
            String term, double estimate, double se, double statistic, double p, double low, double high, double df) {
        /** exp(estimate): a rate ratio or odds ratio under a log or logit link. */
        public double ratio() {
            return Math.exp(estimate);
        }

        /** exp(low). */
        public double ratioLow() {
            return Math.exp(low);
        }

        /** exp(high). */
        public double ratioHigh() {
            return Math.exp(high);
        }
    }

    /**
     * Estimates of a model that converged.
     *
     * @param spec the model
     * @param n rows used
     * @param terms coefficients in design order; absorbed effects are not listed
     * @param theta R's size of NB2 (variance mu + mu^2/theta); empty for other families
     * @param thetaSe its standard error
     * @param logLik the full log-likelihood; NaN for a quasi family
     * @param aic -2 logLik + 2 (coefficients + absorbed effects + theta); NaN for a quasi family
     * @param dispersion Pearson X^2/(n-k)
     * @param deviance residual deviance
     * @param clusters number of clusters; empty where errors are not clustered
     * @param df degrees of freedom of t, the least of the terms' where each has its own; empty where z is used
     * @param levels absorbed effects; 0 where none
     * @param poissonLogLik log-likelihood of the Poisson model with the same terms (NB2 only)
     * @param covariance covariance of the coefficients, row by row in the order of {@code terms}
     * @param warnings what a reader must know, as sentences (dropped rows, dropped columns, biased theta)
     */
    record Converged(
            ModelSpec spec,
            int n,
            List<Term> terms,
            OptionalDouble theta,
            OptionalDouble thetaSe,
            double logLik,
            double aic,
            double dispersion,
            double deviance,
            OptionalInt clusters,
            OptionalDouble df,
            int levels,
            OptionalDouble poissonLogLik,
            List<List<Double>> covariance,
            List<String> warnings)
            implements Fit {
        private static final Pattern SHAPE = Pattern.compile("log\\((theta|phi|sd\\(.*\\))\\)|.*\\|.*");

        /** Copies the lists. */
        public Converged {
            terms = List.copyOf(terms);
            covariance = List.copyOf(covariance);
            warnings = List.copyOf(warnings);
        }

        /** The coefficient of that name, if it is in the model. */
        public Optional<Term> find(String term) {
            return terms.stream().filter(t -> t.term().equals(term)).findFirst();
        }

        /** How many of the last terms are thresholds or logs of shapes, whose exponentials are no ratios. */
        public int shapes() {
            int shapes = 0;
            while (shapes < terms.size()
                    && SHAPE.matcher(terms.get(terms.size() - 1 - shapes).term())
                            .matches()) {
                shapes++;
            }
            return shapes;
        }

        @Override
        public <T> T fold(Function<Converged, T> onConverged, Function<Failed, T> onFailed) {
            return onConverged.apply(this);
        }
    }

    /**
     * No estimates, for a reason in the data: separation, too few rows, no convergence.
     *
     * @param spec the model
     * @param reason a sentence that names the column or quantity at fault
     */
    record Failed(ModelSpec spec, String reason) implements Fit {
        @Override
        public <T> T fold(Function<Converged, T> onConverged, Function<Failed, T> onFailed) {
            return onFailed.apply(this);
        }
    }
}
