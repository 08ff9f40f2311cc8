package org.proxenos.workbench.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.LikelihoodRatioTest;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.workbench.console.Grid;

/** A fitted model as a page of text, in the manner of R's summary. */
final class FitText {
    /** Significant digits of the smallest standard error; estimates get as many decimals. */
    private static final int DIGITS = 4;

    private static final Set<Family> ODDS = EnumSet.of(Family.BINOMIAL, Family.ORDINAL, Family.BETABINOMIAL);

    private FitText() {}

    static String of(Fit fit) {
        return fit.fold(FitText::converged, FitText::failed);
    }

    private static String failed(Fit.Failed fit) {
        return "%s%n%nNo estimates: %s.%n".formatted(head(fit.spec()), fit.reason());
    }

    private static String converged(Fit.Converged fit) {
        StringBuilder text = new StringBuilder(head(fit.spec())).append('\n');
        text.append(rows(fit)).append("\n\n");
        text.append(terms(fit)).append('\n');
        figures(fit).forEach(line -> text.append(line).append('\n'));
        if (!fit.warnings().isEmpty()) {
            text.append('\n');
            fit.warnings().forEach(w -> text.append("Warning: ").append(w).append('\n'));
        }
        return text.toString();
    }

    private static String head(ModelSpec spec) {
        String offset = spec.offset() == null ? "" : ", offset " + spec.offset();
        return "%s: %s%s".formatted(name(spec.family()), spec.formula(), offset);
    }

    private static String name(Family family) {
        return switch (family) {
            case GAUSSIAN -> "Linear regression";
            case POISSON -> "Poisson regression, log link";
            case QUASIPOISSON -> "Quasi-Poisson regression, log link";
            case NEGBIN -> "Negative binomial regression (NB2), log link";
            case BINOMIAL -> "Logistic regression";
            case ORDINAL -> "Ordinal regression, cumulative logit";
            case NEGBIN1 -> "Negative binomial regression (NB1), log link, variance (1 + phi) mu";
            case ZINB -> "Zero-inflated negative binomial regression (NB2), log link; zeros by a logit";
            case HURDLE ->
                "Hurdle regression: counts above 0 by a truncated NB2, log link; counts above 0 against 0 by a logit";
            case BETABINOMIAL -> "Beta-binomial regression, logit link";
        };
    }

    private static String rows(Fit.Converged fit) {
        StringBuilder line = new StringBuilder("n = %,d".formatted(fit.n()));
        if (fit.levels() > 0) {
            line.append("; %,d levels of %s absorbed"
                    .formatted(fit.levels(), fit.spec().fixed()));
        }
        line.append("; ").append(errors(fit));
        fit.df()
                .ifPresentOrElse(
                        df -> line.append(
                                fit.spec().standardErrors() == StandardErrors.CR2
                                        ? "; t with the degrees of freedom of each"
                                        : "; t with %s degrees of freedom".formatted(whole(df))),
                        () -> line.append("; z"));
        return line.toString();
    }

    private static String errors(Fit.Converged fit) {
        StandardErrors errors = fit.spec().standardErrors();
        String code = errors.code();
        if (errors.isClustered() && !code.matches("wild|bootstrap")) {
            return "errors clustered by %s (%s), %,d clusters"
                    .formatted(fit.spec().cluster(), code, fit.clusters().orElse(0));
        }
        return switch (errors) {
            case MODEL -> "model errors";
            case WILD ->
                "wild cluster bootstrap by %s, %,d clusters"
                        .formatted(fit.spec().cluster(), fit.clusters().orElse(0));
            case BOOTSTRAP ->
                "bootstrap of whole clusters by %s, %,d clusters"
                        .formatted(fit.spec().cluster(), fit.clusters().orElse(0));
            case HAC -> "Newey-West errors (hac), lag " + fit.spec().lag();
            default -> "robust errors (%s)".formatted(code);
        };
    }

    private static String terms(Fit.Converged fit) {
        boolean ratios = hasRatios(fit.spec());
        String odds = ODDS.contains(fit.spec().family()) ? "odds ratio" : "ratio";
        String statistic = hasOwnDf(fit) ? "t (df)" : fit.df().isPresent() ? "t" : "z";
        Grid grid = new Grid(
                "", "estimate", "se", statistic, "p", ratios ? odds : "low", ratios ? "[95 % interval]" : "high");
        int coefficients = fit.terms().size() - fit.shapes();
        for (int i = 0; i < fit.terms().size(); i++) {
            grid.row(row(fit, fit.terms().get(i), ratios, i >= coefficients));
        }
        return grid.text();
    }

    private static String[] row(Fit.Converged fit, Fit.Term t, boolean ratios, boolean isShape) {
        int decimals = decimals(fit);
        String statistic = fixed(t.statistic(), 2) + (hasOwnDf(fit) ? " (%s)".formatted(fixed(t.df(), 1)) : "");
        String low = fixed(t.low(), decimals);
        String high = fixed(t.high(), decimals);
        if (ratios) {
            low = isShape ? "" : significant(t.ratio());
            high = isShape ? "" : ratioInterval(t);
        }
        return new String[] {
            t.term(), fixed(t.estimate(), decimals), fixed(t.se(), decimals), statistic, p(t.p()), low, high
        };
    }

    private static boolean hasOwnDf(Fit.Converged fit) {
        return fit.spec().standardErrors() == StandardErrors.CR2;
    }

    private static String ratioInterval(Fit.Term term) {
        return "[%s, %s]".formatted(significant(term.ratioLow()), significant(term.ratioHigh()));
    }

    /** A coefficient of a log or logit link, or of a logged response, is the log of a ratio. */
    private static boolean hasRatios(ModelSpec spec) {
        return spec.family() != Family.GAUSSIAN || spec.formula().strip().startsWith("log");
    }

    private static List<String> figures(Fit.Converged fit) {
        List<String> lines = new ArrayList<>();
        if (fit.theta().isPresent()) {
            lines.add("theta %s (se %s), so the variance is mu + mu^2/theta"
                    .formatted(
                            fixed(fit.theta().getAsDouble(), 6),
                            fit.thetaSe().isPresent() ? fixed(fit.thetaSe().getAsDouble(), 6) : "none"));
        }
        lines.add("log-likelihood %s, AIC %s"
                .formatted(finite(fit.logLik(), "not defined for a quasi family"), finite(fit.aic(), "not defined")));
        String dispersion = "dispersion (Pearson X^2 / (n - k)) " + significant(fit.dispersion());
        String deviance = "residual deviance " + fixed(fit.deviance(), 2);
        lines.add(Stream.of(dispersion, deviance)
                .filter(part -> !part.endsWith("NaN"))
                .collect(Collectors.joining(", ")));
        if (fit.poissonLogLik().isPresent()) {
            LikelihoodRatioTest test = LikelihoodRatioTest.againstPoisson(fit);
            lines.add("against Poisson with the same terms (log-likelihood %s): LR %s, p %s"
                    .formatted(fixed(fit.poissonLogLik().getAsDouble(), 2), fixed(test.statistic(), 2), p(test.p())));
        }
        return lines;
    }

    private static String finite(double value, String otherwise) {
        return Double.isFinite(value) ? fixed(value, 2) : otherwise;
    }

    private static int decimals(Fit.Converged fit) {
        double least = fit.terms().stream()
                .mapToDouble(Fit.Term::se)
                .filter(se -> se > 0 && Double.isFinite(se))
                .min()
                .orElse(1);
        return decimals(least, DIGITS);
    }

    private static int decimals(double value, int digits) {
        return (int) Math.max(0, Math.min(8, digits - 1 - Math.floor(Math.log10(value))));
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String significant(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size == 0) {
            return Double.toString(value);
        }
        return size < 1e-5 || size >= 1e9
                ? String.format(Locale.ROOT, "%.4e", value)
                : fixed(value, decimals(size, DIGITS + 1));
    }

    private static String p(double p) {
        if (Double.isNaN(p)) {
            return "none";
        }
        if (p < 2.2e-16) {
            return "<2.2e-16";
        }
        return p < 0.0001 ? String.format(Locale.ROOT, "%.2e", p) : fixed(p, 4);
    }

    private static String whole(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : significant(value);
    }
}
