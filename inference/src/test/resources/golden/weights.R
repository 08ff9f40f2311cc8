# Writes the golden values of prior weights, and of robust errors beside a random intercept; run by hand in this folder: Rscript weights.R > weights.txt
suppressMessages({library(MASS); library(sandwich); library(clubSandwich); library(pscl); library(glmmTMB); library(lme4); library(numDeriv)})
source("data.R")
cat("# ", R.version.string, ", MASS ", format(packageVersion("MASS")), ", sandwich ", format(packageVersion("sandwich")), ", clubSandwich ",
    format(packageVersion("clubSandwich")), ", pscl ", format(packageVersion("pscl")), ", glmmTMB ", format(packageVersion("glmmTMB")),
    ", lme4 ", format(packageVersion("lme4")), ", numDeriv ", format(packageVersion("numDeriv")), "; written by weights.R\n", sep = "")
tight <- glm.control(epsilon = 1e-14, maxit = 100)
d$v <- 0.5 + (seq_len(n) - 1) %% 4 / 2
say <- function(name, m) {
  put(paste0(name, ".coef"), coef(m)); put(paste0(name, ".model"), sqrt(diag(vcov(m))))
  put(paste0(name, ".fit"), as.numeric(logLik(m)), deviance(m), sum(residuals(m, "pearson")^2) / m$df.residual)
  for (type in c("HC0", "HC1", "HC2", "HC3")) put(paste0(name, ".", tolower(type)), sqrt(diag(vcovHC(m, type = type))))
  put(paste0(name, ".cr1s"), sqrt(diag(vcovCL(m, cluster = d$g, type = "HC1"))))
  t <- coef_test(m, vcov = "CR2", cluster = d$g, test = "Satterthwaite"); put(paste0(name, ".cr2"), t$SE, t$df)
}
say("gaussian", lm(log(y + 1) ~ a + b, d, weights = v))
say("poisson", glm(y ~ a + b, poisson, d, weights = v, control = tight))
say("binomial", glm(s ~ a + b, binomial, d, weights = v, control = tight))
put("quasipoisson.model", sqrt(diag(vcov(glm(y ~ a + b, quasipoisson, d, weights = v, control = tight)))))
nb <- glm.nb(y ~ a + b, d, weights = v, control = tight); th <- nb$theta
for (i in 1:60) {
  m <- glm(y ~ a + b, negative.binomial(th), d, weights = v, control = tight)
  th <- as.numeric(theta.ml(d$y, fitted(m), n = sum(d$v), weights = d$v, limit = 100, eps = 1e-14))
}
nb <- glm.nb(y ~ a + b, d, weights = v, control = tight, init.theta = th, start = coef(m))
say("negbin", nb); put("negbin.theta", th)
polish <- function(ll, start) {
  b <- start
  for (i in 1:30) { s <- solve(hessian(ll, b), -grad(ll, b)); b <- b + s; if (max(abs(s)) < 1e-9) break }
  list(b = b, se = sqrt(diag(solve(-hessian(ll, b)))), ll = ll(b))
}
put2 <- function(name, o) { put(paste0(name, ".coef"), o$b); put(paste0(name, ".model"), o$se); put(paste0(name, ".fit"), o$ll) }
d$o <- factor(cut(d$y, c(-1, 0, 2, 9, Inf), labels = FALSE)); X <- cbind(d$a, d$b); k4 <- as.integer(d$o)
p <- polr(o ~ a + b, d, weights = v, Hess = TRUE, control = list(reltol = 1e-15, maxit = 1000))
ll <- function(t) { z <- c(-Inf, t[3:5], Inf); e <- X %*% t[1:2]; sum(d$v * log(plogis(z[k4 + 1] - e) - plogis(z[k4] - e))) }
put2("ordinal", polish(ll, c(coef(p), p$zeta)))
X1 <- cbind(1, d$a, d$b); d$k <- pmin(d$y, 5 + (seq_len(n) - 1) %% 4); d$f <- 5 + (seq_len(n) - 1) %% 4 - d$k; d$w <- d$y * d$s
m <- glmmTMB(y ~ a + b, d, weights = v, family = nbinom1)
ll <- function(t) { mu <- exp(X1 %*% t[1:3]); sum(d$v * dnbinom(d$y, size = mu / exp(t[4]), mu = mu, log = TRUE)) }
put2("negbin1", polish(ll, c(fixef(m)$cond, log(sigma(m)))))
ll <- function(t) {
  mu <- plogis(X1 %*% t[1:3]); A <- mu * exp(t[4]); B <- (1 - mu) * exp(t[4])
  sum(d$v * (lchoose(d$k + d$f, d$k) + lbeta(d$k + A, d$f + B) - lbeta(A, B)))
}
put2("betabinomial", polish(ll, c(0.1, 0.16, 0.41, -0.23)))
z <- zeroinfl(w ~ a + b | a, d, weights = v, dist = "negbin", control = zeroinfl.control(reltol = 1e-14, maxit = 20000))
ll <- function(t) {
  mu <- exp(X1 %*% t[1:3]); pi <- plogis(t[4] + t[5] * d$a); f <- dnbinom(d$w, size = exp(t[6]), mu = mu)
  sum(d$v * log(ifelse(d$w == 0, pi + (1 - pi) * f, (1 - pi) * f)))
}
put2("zinb", polish(ll, c(coef(z), log(z$theta))))
h <- hurdle(y ~ a + b, d, weights = v, dist = "negbin", control = hurdle.control(reltol = 1e-14, maxit = 20000))
ll <- function(t) {
  mu <- exp(X1 %*% t[1:3]); q <- plogis(X1 %*% t[4:6]); th <- exp(t[7])
  sum(d$v * ifelse(d$y == 0, log(1 - q), log(q) + dnbinom(d$y, size = th, mu = mu, log = TRUE) - log(1 - dnbinom(0, size = th, mu = mu))))
}
put2("hurdle", polish(ll, c(coef(h), log(h$theta))))
# Random intercepts: glmmTMB's own objective for counts; the normal in full, as lmer weighs it. Robust: scores of each g by numDeriv.
tmb <- function(name, m, order) {
  obj <- m$obj; b <- m$fit$par; gr <- function(b) as.numeric(obj$gr(b))
  for (i in 1:30) { s <- -solve(jacobian(gr, b), gr(b)); b <- b + s; if (max(abs(s)) < 1e-10) break }
  put(paste0(name, ".coef"), b[order]); put(paste0(name, ".model"), sqrt(diag(solve(jacobian(gr, b))))[order])
}
tmb("mixed.negbin", glmmTMB(y ~ a + b + (1 | g), d, weights = v, family = nbinom2), c(1:3, 5, 4))
z <- log(d$y + 1)
part <- function(t, rows, v) {
  V <- matrix(exp(2 * t[4]), length(rows), length(rows)) + diag(exp(2 * t[5]) / v, length(rows)); R <- chol(V)
  r <- backsolve(R, z[rows] - X1[rows, ] %*% t[1:3], transpose = TRUE)
  -length(rows) / 2 * log(2 * pi) - sum(log(diag(R))) - sum(r^2) / 2
}
whole <- function(t, v) sum(sapply(split(seq_len(n), d$g), function(rows) part(t, rows, v[rows])))
m <- lmer(log(y + 1) ~ a + b + (1 | g), d, weights = v, REML = FALSE)
o <- polish(function(t) whole(t, d$v), c(fixef(m), log(getME(m, "theta") * sigma(m)), log(sigma(m))))
stopifnot(max(abs(o$b[1:3] - fixef(m))) < 1e-4, abs(o$ll - as.numeric(logLik(m))) < 1e-6)
put2("mixed.gaussian", o)
one <- rep(1, n); o <- polish(function(t) whole(t, one), c(fixef(m), log(getME(m, "theta") * sigma(m)), log(sigma(m))))
ll <- function(t) whole(t, one); S <- jacobian(function(t) sapply(split(seq_len(n), d$g), function(rows) part(t, rows, one[rows])), o$b)
V <- solve(-hessian(ll, o$b)); G <- nrow(S)
put("mixed.robust.cr0", sqrt(diag(V %*% crossprod(S) %*% V))); put("mixed.robust.cr1", sqrt(diag(V %*% crossprod(S) %*% V) * G / (G - 1)))
