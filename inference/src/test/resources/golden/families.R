# Writes the golden values of families beyond glm; run by hand in this folder: Rscript families.R > families.txt
suppressMessages({library(MASS); library(pscl); library(glmmTMB); library(sandwich); library(numDeriv)})
source("data.R")
cat("# ", R.version.string, ", MASS ", format(packageVersion("MASS")), ", pscl ", format(packageVersion("pscl")), ", glmmTMB ",
    format(packageVersion("glmmTMB")), ", sandwich ", format(packageVersion("sandwich")), ", numDeriv ",
    format(packageVersion("numDeriv")), "; written by families.R\n", sep = "")
d$o <- factor(cut(d$y, c(-1, 0, 2, 9, Inf), labels = FALSE))
d$n <- 5 + (seq_len(n) - 1) %% 4; d$k <- pmin(d$y, d$n)
# polr stops early: optim is tightened, its Hessian then taken by numDeriv.
polish <- function(ll, start) {
  b <- start
  for (i in 1:30) { s <- solve(hessian(ll, b), -grad(ll, b)); b <- b + s; if (max(abs(s)) < 1e-9) break }
  list(b = b, V = solve(-hessian(ll, b)), ll = ll(b))
}
p <- polr(o ~ a + b, d, Hess = TRUE, control = list(reltol = 1e-15, maxit = 1000))
X <- cbind(d$a, d$b); cat4 <- as.integer(d$o)
rows <- function(t) { z <- c(-Inf, t[3:5], Inf); e <- X %*% t[1:2]; log(plogis(z[cat4 + 1] - e) - plogis(z[cat4] - e)) }
o <- polish(function(t) sum(rows(t)), c(coef(p), p$zeta))
stopifnot(max(abs(o$b - c(coef(p), p$zeta))) < 1e-4, abs(o$ll - as.numeric(logLik(p))) < 1e-7)
robust <- function(name, rows, o) {
  S <- jacobian(rows, o$b); G <- length(unique(d$g))
  put(paste0(name, ".coef"), o$b); put(paste0(name, ".model"), sqrt(diag(o$V))); put(paste0(name, ".fit"), o$ll)
  put(paste0(name, ".hc0"), sqrt(diag(o$V %*% crossprod(S) %*% o$V)))
  put(paste0(name, ".cr1"), sqrt(diag(o$V %*% crossprod(rowsum(S, d$g)) %*% o$V) * G / (G - 1)))
}
robust("ordinal", rows, o)
put("ordinal.polr", coef(p), p$zeta, sqrt(diag(vcov(p))), as.numeric(logLik(p)))
put("ordinal.cr1s.polr", sqrt(diag(vcovCL(p, cluster = d$g, type = "HC1"))))
tmb <- function(name, m) {
  put(paste0(name, ".tmb"), fixef(m)$cond, sigma(m), sqrt(diag(vcov(m)$cond)), as.numeric(logLik(m)))
}
ctl <- glmmTMBControl(optCtrl = list(iter.max = 1e4, eval.max = 1e4, rel.tol = 1e-14))
m1 <- glmmTMB(y ~ a + b + offset(log(e)), d, family = nbinom1, control = ctl); tmb("negbin1", m1)
X1 <- cbind(1, d$a, d$b)
rows <- function(t) { mu <- exp(X1 %*% t[1:3] + log(d$e)); dnbinom(d$y, size = mu / exp(t[4]), mu = mu, log = TRUE) }
robust("negbin1", rows, polish(function(t) sum(rows(t)), c(fixef(m1)$cond, log(sigma(m1)))))
m2 <- glmmTMB(cbind(k, n - k) ~ a + b, d, family = betabinomial, control = ctl); tmb("betabinomial", m2)
rows <- function(t) {
  mu <- plogis(X1 %*% t[1:3]); A <- mu * exp(t[4]); B <- (1 - mu) * exp(t[4])
  lchoose(d$n, d$k) + lbeta(d$k + A, d$n - d$k + B) - lbeta(A, B)
}
robust("betabinomial", rows, polish(function(t) sum(rows(t)), c(fixef(m2)$cond, log(sigma(m2)))))
zc <- zeroinfl.control(reltol = 1e-14, maxit = 20000)
d$w <- d$y * d$s
z <- zeroinfl(w ~ a + b + offset(log(e)) | a, d, dist = "negbin", control = zc)
put("zinb.pscl", coef(z), z$theta, sqrt(diag(vcov(z))), z$SE.logtheta, z$loglik)
rows <- function(t) {
  mu <- exp(X1 %*% t[1:3] + log(d$e)); pi <- plogis(t[4] + t[5] * d$a); f <- dnbinom(d$w, size = exp(t[6]), mu = mu)
  log(ifelse(d$w == 0, pi + (1 - pi) * f, (1 - pi) * f))
}
robust("zinb", rows, polish(function(t) sum(rows(t)), c(coef(z), log(z$theta))))
put("zinb.pearson", sum(residuals(z, "pearson")^2) / (n - 5))
h <- hurdle(y ~ a + b, d, dist = "negbin", control = hurdle.control(reltol = 1e-14, maxit = 20000))
put("hurdle.pscl", coef(h), h$theta, sqrt(diag(vcov(h))), h$SE.logtheta[1], h$loglik)
rows <- function(t) {
  mu <- exp(X1 %*% t[1:3]); q <- plogis(X1 %*% t[4:6]); th <- exp(t[7])
  ifelse(d$y == 0, log(1 - q), log(q) + dnbinom(d$y, size = th, mu = mu, log = TRUE) - log(1 - dnbinom(0, size = th, mu = mu)))
}
robust("hurdle", rows, polish(function(t) sum(rows(t)), c(coef(h), log(h$theta))))
put("hurdle.pearson", sum(residuals(h, "pearson")^2) / (n - 6))
