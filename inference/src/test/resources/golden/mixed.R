# Writes the golden values of random intercepts; run by hand in this folder: Rscript mixed.R > mixed.txt
suppressMessages({library(lme4); library(glmmTMB); library(numDeriv)})
source("data.R")
cat("# ", R.version.string, ", lme4 ", format(packageVersion("lme4")), ", glmmTMB ", format(packageVersion("glmmTMB")), ", numDeriv ",
    format(packageVersion("numDeriv")), "; written by mixed.R\n", sep = "")
polish <- function(ll, start) {
  b <- start
  for (i in 1:30) { s <- solve(hessian(ll, b), -grad(ll, b)); b <- b + s; if (max(abs(s)) < 1e-9) break }
  list(b = b, se = sqrt(diag(solve(-hessian(ll, b)))), ll = ll(b))
}
say <- function(name, o) { put(paste0(name, ".coef"), o$b); put(paste0(name, ".se"), o$se); put(paste0(name, ".fit"), o$ll) }
# TMB's own objective (Laplace) and its gradient; its Hessian by numDeriv of the gradient.
tmb <- function(name, m, order) {
  obj <- m$obj; b <- m$fit$par; gr <- function(b) as.numeric(obj$gr(b))
  for (i in 1:30) { s <- -solve(jacobian(gr, b), gr(b)); b <- b + s; if (max(abs(s)) < 1e-10) break }
  say(name, list(b = b[order], se = sqrt(diag(solve(jacobian(gr, b))))[order], ll = -as.numeric(obj$fn(b))))
}
tmb("poisson", glmmTMB(y ~ a + b + offset(log(e)) + (1 | g), d, family = stats::poisson()), 1:4)
# Parameters of glmmTMB: coefficients, log theta, log sd.
tmb("negbin", glmmTMB(y ~ a + b + (1 | g), d, family = nbinom2), c(1:3, 5, 4))
m <- glmmTMB(log(y + 1) ~ a + b + (1 | g), d)
z <- log(d$y + 1); X <- cbind(1, d$a, d$b); G <- outer(d$g, d$g, "==") * 1
normal <- function(t) {
  V <- exp(2 * t[4]) * G + diag(exp(2 * t[5]), n); R <- chol(V); r <- backsolve(R, z - X %*% t[1:3], transpose = TRUE)
  -n / 2 * log(2 * pi) - sum(log(diag(R))) - sum(r^2) / 2
}
o <- polish(normal, c(fixef(m)$cond, log(sqrt(VarCorr(m)$cond$g[1])), log(sigma(m))))
stopifnot(abs(o$ll - as.numeric(logLik(m))) < 1e-6)
say("gaussian", o)
q <- glmer(s ~ a + b + (1 | g), d, family = binomial, nAGQ = 15)
dev <- update(q, devFunOnly = TRUE)
o <- polish(function(t) -dev(c(exp(t[4]), t[1:3])) / 2, c(fixef(q), log(getME(q, "theta"))))
# lme4's deviance under quadrature lacks a constant, so its log-likelihood is not compared.
put("binomial.coef", o$b); put("binomial.se", o$se)
