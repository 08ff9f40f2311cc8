package org.proxenos.workbench.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.StandardErrors;

/**
 * A model as an R script that gives the same numbers: the file is read, rows without a value are left out, and the script ends in a table
 * of estimates and standard errors. What R has no function for stands in a comment.
 *
 * @param spec the model
 * @param file as the user named it
 * @param notes what SQL did to the data before, which R must be told of otherwise
 */
record RCall(ModelSpec spec, String file, List<String> notes) {
    private static final String WEIGHTS = "\\s*\\+?\\s*weights\\(((?:[^()]|\\([^()]*\\))*)\\)";

    /** The script. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("library(" + String.join("); library(", packages()) + ")");
        lines.add("invisible(Sys.setlocale(\"LC_COLLATE\", \"C\"))  # levels in the order of code points");
        if (spec.formula().contains("harmonic(")) {
            lines.add("harmonic <- function(x, period, pairs) do.call(cbind, lapply(seq_len(pairs), function(k)"
                    + " cbind(sin(2 * pi * k * x / period), cos(2 * pi * k * x / period))))");
        }
        lines.add("d <- read.csv(%s, check.names = FALSE)".formatted(quoted(file)));
        notes.forEach(note -> lines.add("# do this to d first, it is SQL: " + note.replace('\n', ' ')));
        lines.add("d <- d[complete.cases(d[c(%s)]), ]"
                .formatted(columns().stream().map(RCall::quoted).collect(Collectors.joining(", "))));
        lines.add("m <- " + model());
        if (hasScores()) {
            lines.addAll(new RScores(spec, weighted()).lines());
        } else {
            nested().ifPresent(lines::add);
            lines.add("V <- " + covariance());
            lines.add("b <- " + coefficients());
        }
        lines.add("k <- names(b)" + absorbed());
        lines.add("print(cbind(estimate = b[k], se = sqrt(diag(V))[k]), digits = 10)");
        lines.add(isMixed() ? "print(VarCorr(m)); print(logLik(m), digits = 10)" : "print(logLik(m), digits = 10)");
        return String.join("\n", lines) + "\n";
    }

    private List<String> columns() {
        return Stream.of(
                        Formula.parse(spec.formula(), spec.offset()).columns().stream(),
                        spec.clusterColumns().stream(),
                        ModelSpec.columnsOf(spec.fixed()).stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private boolean isMixed() {
        return Formula.parse(spec.formula(), spec.offset()).random().isPresent();
    }

    /** R's methods take theta for known, forget weights, or there are none. */
    private boolean hasScores() {
        return spec.family().isJoint()
                && (spec.family() != Family.ORDINAL || !weighted().isEmpty())
                && !isMixed()
                && spec.clusterColumns().size() < 2;
    }

    /** Absorbed effects inside the clusters are not counted among K, which R's HC1 does. */
    private Optional<String> nested() {
        boolean isCounted = spec.fixed() != null
                && spec.standardErrors() == StandardErrors.CR1S
                && spec.clusterColumns().size() == 1;
        return isCounted
                ? Optional.of(("n <- nrow(d); K <- length(coef(m)) - sum(sapply(d[c(%s)], function(f)"
                                + " if (all(tapply(d$%s, f, function(v) length(unique(v))) == 1)) length(unique(f)) else 0))")
                        .formatted(
                                ModelSpec.columnsOf(spec.fixed()).stream()
                                        .map(RCall::quoted)
                                        .collect(Collectors.joining(", ")),
                                spec.cluster()))
                : Optional.empty();
    }

    private boolean isTmb() {
        Family family = spec.family();
        boolean isCount = family == Family.NEGBIN || family == Family.POISSON;
        boolean isNormal = family == Family.GAUSSIAN && weighted().isEmpty();
        return family == Family.NEGBIN1 || family == Family.BETABINOMIAL || (isMixed() && (isCount || isNormal));
    }

    private List<String> packages() {
        List<String> packages = new ArrayList<>(List.of("sandwich"));
        switch (spec.family()) {
            case NEGBIN, ORDINAL -> packages.add("MASS");
            case ZINB, HURDLE -> packages.add("pscl");
            default -> {}
        }
        if (isTmb()) {
            packages.add("glmmTMB");
        } else if (isMixed()) {
            packages.add("lme4");
        }
        if (hasScores()) {
            packages.add("numDeriv");
        }
        if (spec.formula().contains("ns(")) {
            packages.add("splines");
        }
        if (spec.standardErrors() == StandardErrors.CR2) {
            packages.add("clubSandwich");
        }
        return packages;
    }

    /** The right side as R has it: offset and effects are terms, weights are an argument. */
    private String formula() {
        String formula = spec.formula()
                .replaceAll(WEIGHTS, "")
                .replaceAll("~\\s*\\+\\s*", "~ ")
                .replaceAll("~\\s*$", "~ 1");
        StringBuilder more = new StringBuilder();
        ModelSpec.columnsOf(spec.fixed())
                .forEach(column -> more.append(" + factor(").append(column).append(')'));
        if (spec.offset() != null) {
            more.append(" + offset(").append(spec.offset()).append(')');
        }
        boolean hasZeros = spec.family() == Family.ZINB || spec.family() == Family.HURDLE;
        int bar = hasZeros ? formula.indexOf('|') : -1;
        String whole =
                bar < 0 ? formula + more : formula.substring(0, bar).strip() + more + " " + formula.substring(bar);
        return spec.family() == Family.ORDINAL ? "factor(" + whole.replaceFirst("\\s*~", ") ~") : whole;
    }

    private String model() {
        String arguments = formula() + ", data = d" + (weighted().isEmpty() ? "" : ", weights = " + weighted());
        String tight = ", control = glm.control(epsilon = 1e-14, maxit = 100)";
        if (isTmb()) {
            return "glmmTMB(%s, family = %s)".formatted(arguments, tmbFamily());
        }
        if (isMixed()) {
            return spec.family() == Family.GAUSSIAN
                    ? "lmer(" + arguments + ", REML = FALSE)  # its errors take the variances for known"
                    : "glmer(" + arguments + ", family = binomial, nAGQ = 15)";
        }
        return switch (spec.family()) {
            case GAUSSIAN -> "lm(" + arguments + ")";
            case NEGBIN -> "glm.nb(" + arguments + tight + ")";
            case ORDINAL -> "polr(" + arguments + ", Hess = TRUE, control = list(reltol = 1e-15, maxit = 1000))";
            case ZINB -> "zeroinfl(" + arguments + ", dist = \"negbin\", control = zeroinfl.control(reltol = 1e-14))";
            case HURDLE -> "hurdle(" + arguments + ", dist = \"negbin\", control = hurdle.control(reltol = 1e-14))";
            default ->
                "glm(%s, family = %s%s)".formatted(arguments, spec.family().code(), tight);
        };
    }

    private String tmbFamily() {
        return switch (spec.family()) {
            case NEGBIN -> "nbinom2";
            case NEGBIN1 -> "nbinom1";
            case BETABINOMIAL -> "betabinomial";
            case GAUSSIAN -> "gaussian";
            default -> "poisson";
        };
    }

    private String weighted() {
        String formula = spec.formula();
        int at = formula.indexOf("weights(");
        return at < 0 ? "" : formula.substring(at + 8, formula.indexOf(')', at));
    }

    private String covariance() {
        StandardErrors errors = spec.standardErrors();
        if ((isTmb() || isMixed()) && errors != StandardErrors.MODEL) {
            return "%s  # %s: no package has them; these are the model's".formatted(modelCovariance(), errors.code());
        }
        return switch (errors) {
            case MODEL -> modelCovariance();
            case HC0, HC1, HC2, HC3 -> robust(errors);
            case CR0 -> clustered("HC0", ", cadjust = FALSE");
            case CR1 -> clustered("HC0", "");
            case CR1S -> nested().isPresent() ? clustered("HC0", "") + " * (n - 1) / (n - K)" : clustered("HC1", "");
            case CR2 ->
                "vcovCR(m, type = \"CR2\", cluster = d$%s)  # coef_test(m, V, test = \"Satterthwaite\") for df and p"
                        .formatted(spec.cluster());
            case WILD -> clustered("HC1", "") + "  # p and intervals: wild bootstrap-t, no package of Debian has it";
            case BOOTSTRAP ->
                "vcovBS(m, cluster = d$%s, R = 2000, type = \"xy\")  # other draws, so some per cent off"
                        .formatted(spec.cluster());
            case HAC -> "NeweyWest(m, lag = %d, prewhite = FALSE, adjust = FALSE)".formatted(spec.lag());
        };
    }

    /** Of a family without a method for leverages and sums of rows, the plain sandwich. */
    private String robust(StandardErrors errors) {
        if (spec.family().compareTo(Family.BINOMIAL) <= 0) {
            return "vcovHC(m, type = \"%s\")".formatted(errors.name());
        }
        return errors == StandardErrors.HC1
                ? "sandwich(m) * nobs(m) / (nobs(m) - length(coef(m)) - length(m$zeta))"
                : "sandwich(m)";
    }

    private String clustered(String type, String more) {
        String columns = spec.clusterColumns().stream().map(c -> "d$" + c).collect(Collectors.joining(", "));
        String cluster = spec.clusterColumns().size() == 1 ? columns : "data.frame(" + columns + ")";
        return "vcovCL(m, cluster = %s, type = \"%s\"%s)".formatted(cluster, type, more);
    }

    private String modelCovariance() {
        return isTmb() ? "vcov(m)$cond" : "as.matrix(vcov(m))";
    }

    private String coefficients() {
        if (isTmb()) {
            return "fixef(m)$cond";
        }
        if (isMixed()) {
            return "fixef(m)";
        }
        return spec.family() == Family.ORDINAL ? "c(coef(m), m$zeta)" : "coef(m)";
    }

    /** Effects are in R's model, but are not listed. */
    private String absorbed() {
        return spec.fixed() == null ? "" : "; k <- k[!grepl(\"^factor\\\\(|Intercept\", k)]";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
