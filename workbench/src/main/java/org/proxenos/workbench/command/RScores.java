package org.proxenos.workbench.command;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.ModelSpec;

/**
 * Errors of families that are no {@code glm}, for R: the log-likelihood of each row, whose derivatives make the sandwich of all
 * parameters together. R's own sandwich takes theta for known in these models, or has no method for them.
 *
 * @param spec of family ordinal, zinb, hurdle, negbin1 or betabinomial
 * @param weights R's expression for the prior weights; empty for none
 */
record RScores(ModelSpec spec, String weights) {
    private static final String ZEROS = "X <- model.matrix(m, \"count\"); Z <- model.matrix(m, \"zero\"); y <- m$y;"
            + " o <- if (is.null(m$offset$count)) 0 else m$offset$count; b <- c(coef(m), \"log(theta)\" = log(unname(m$theta[1])))";
    private static final String OTHERS =
            "X <- model.matrix(m); y <- model.response(model.frame(m)); o <- model.offset(model.frame(m));"
                    + " if (is.null(o)) o <- 0; b <- c(fixef(m)$cond, \"log(phi)\" = log(sigma(m)))";
    private static final String SCALES =
            "X <- model.matrix(m)[, -1, drop = FALSE]; y <- as.integer(model.response(model.frame(m)));"
                    + " o <- model.offset(model.frame(m)); if (is.null(o)) o <- 0; b <- c(coef(m), m$zeta)";
    private static final String MEAN = "mu <- %s(o + c(X %%*%% t[seq_len(ncol(X))])); last <- exp(t[length(t)]); ";

    /** From the model {@code m} to its parameters {@code b} and their covariance {@code V}. */
    List<String> lines() {
        boolean isOrdinal = spec.family() == Family.ORDINAL;
        List<String> lines = new ArrayList<>();
        lines.add(spec.family().hasZeros() ? ZEROS : isOrdinal ? SCALES : OTHERS);
        lines.add("w <- " + (weights.isEmpty() ? "1" : "with(d, " + weights + ")"));
        lines.add("rows <- function(t) { " + rows() + " }; ll <- function(t) sum(rows(t))");
        lines.add("for (i in 1:10) b <- b + c(solve(-hessian(ll, b), grad(ll, b)))  # R stops a little early");
        lines.add("S <- jacobian(rows, b); A <- solve(-hessian(ll, b))");
        lines.add("n <- nrow(S); K <- length(b)" + (isOrdinal ? "" : " - 1"));
        lines.addAll(covariance());
        lines.add("dimnames(V) <- list(names(b), names(b))");
        return lines;
    }

    /** The log-likelihood of each row. */
    private String rows() {
        String zero = "q <- plogis(c(Z %*% t[ncol(X) + seq_len(ncol(Z))])); ";
        String count = "dnbinom(y, size = last, mu = mu)";
        return switch (spec.family()) {
            case ZINB ->
                MEAN.formatted("exp") + zero + "f <- " + count
                        + "; w * log(ifelse(y == 0, q + (1 - q) * f, (1 - q) * f))";
            case HURDLE ->
                MEAN.formatted("exp") + zero + "w * ifelse(y == 0, log(1 - q), log(q) + log(" + count
                        + ") - log(1 - dnbinom(0, size = last, mu = mu)))";
            case ORDINAL ->
                "e <- o + c(X %*% t[seq_len(ncol(X))]); z <- c(-Inf, t[-seq_len(ncol(X))], Inf);"
                        + " w * log(plogis(z[y + 1] - e) - plogis(z[y] - e))";
            case NEGBIN1 -> MEAN.formatted("exp") + "w * dnbinom(y, size = mu / last, mu = mu, log = TRUE)";
            default ->
                MEAN.formatted("plogis") + "w * (lchoose(rowSums(y), y[, 1]) + lbeta(y[, 1] + mu * last, y[, 2] +"
                        + " (1 - mu) * last) - lbeta(mu * last, (1 - mu) * last))";
        };
    }

    private List<String> covariance() {
        String plain = "V <- A %*% crossprod(S) %*% A";
        String cluster = "d$" + spec.cluster();
        String clustered =
                "G <- length(unique(%1$s)); V <- A %%*%% crossprod(rowsum(S, %1$s)) %%*%% A".formatted(cluster);
        return switch (spec.standardErrors()) {
            case MODEL -> List.of("V <- A");
            case HC1 -> List.of(plain + " * n / (n - K)");
            case CR0 -> List.of(clustered);
            case CR1 -> List.of(clustered + " * G / (G - 1)");
            case CR1S -> List.of(clustered + " * G / (G - 1) * (n - 1) / (n - K)");
            case HAC ->
                List.of(
                        "M <- crossprod(S)",
                        "for (l in seq_len(%1$d)) { C <- crossprod(S[-seq_len(l), ], S[seq_len(n - l), ]); M <- M + (1 - l / %2$d) * (C + t(C)) }"
                                .formatted(spec.lag(), spec.lag() + 1),
                        "V <- A %*% M %*% A");
            default -> List.of(plain);
        };
    }
}
