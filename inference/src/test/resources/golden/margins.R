# Writes the golden values of marginal effects and diagnostics; run by hand in this folder: Rscript margins.R > margins.txt
suppressMessages({library(MASS); library(numDeriv); library(sandwich); library(car)})
source("data.R")
cat("# ", R.version.string, ", MASS ", format(packageVersion("MASS")), ", sandwich ", format(packageVersion("sandwich")), ", car ",
    format(packageVersion("car")), ", numDeriv ", format(packageVersion("numDeriv")), "; written by margins.R\n", sep = "")
tight <- glm.control(epsilon = 1e-14, maxit = 100)
# Averages of predict() on changed data, the delta method by numDeriv.
ame <- function(key, m, V, change, width, inverse) {
  X1 <- model.matrix(delete.response(terms(m)), change(d, 1)); X0 <- model.matrix(delete.response(terms(m)), change(d, 0))
  f <- function(b) mean(inverse(X1 %*% b + off) - inverse(X0 %*% b + off)) / width
  g <- grad(f, coef(m)); put(key, f(coef(m)), sqrt(g %*% V %*% g))
}
step <- function(d, k) { d$a <- d$a + ifelse(k == 1, 1e-4, -1e-4); d }
set <- function(d, k) { d$b <- k; d }
off <- log(d$e)
m <- glm(y ~ a * b + offset(log(e)), poisson, d, control = tight); V <- vcovCL(m, cluster = d$g, type = "HC1")
ame("poisson.a", m, V, step, 2e-4, exp); ame("poisson.b", m, V, set, 1, exp)
off <- 0; l <- glm(s ~ a + b, binomial, d, control = tight)
ame("binomial.a", l, vcov(l), step, 2e-4, plogis); ame("binomial.b", l, vcov(l), set, 1, plogis)
put("leverage", hatvalues(m)[1:5]); X <- model.matrix(m); w <- weights(m, "working")
put("dfbeta.a", (solve(crossprod(X, X * w)) %*% t(X * w * residuals(m, "working") / (1 - hatvalues(m))))["a", 1:5])
put("dfbeta.lm", dfbeta(lm(y ~ a + b + e, d))[1:5, "a"])
put("vif", vif(lm(y ~ a + b + e, d)))
nb <- glm.nb(y ~ a + b, d, control = tight)
put("nb.cdf", pnbinom(d$y[1:5], size = nb$theta, mu = fitted(nb)[1:5]), pnbinom(d$y[1:5] - 1, size = nb$theta, mu = fitted(nb)[1:5]))
put("pearson.poisson", residuals(m, "pearson")[1:5])
put("pearson.nb", residuals(nb, "pearson")[1:5])
put("pearson.binomial", residuals(l, "pearson")[1:5])
# Effects of g absorbed: a column for each level, CR1S whose K leaves them out (they are nested in the clusters).
off <- 0; f <- glm.nb(y ~ a + b + factor(g), d, control = tight); n <- nrow(d); G <- length(unique(d$g))
V <- vcovCL(f, cluster = d$g, type = "HC0", cadjust = FALSE) * G / (G - 1) * (n - 1) / (n - 2)
ame("absorbed.a", f, V, step, 2e-4, exp); ame("absorbed.b", f, V, set, 1, exp)
# Whole clusters drawn: sandwich's bootstrap of pairs, so many draws that its own noise is some two per cent.
set.seed(1); put("bootstrap", sqrt(diag(vcovBS(lm(log(y + 1) ~ a * b, d), cluster = d$g, R = 20000, type = "xy"))))
