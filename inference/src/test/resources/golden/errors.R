# Writes the golden values of small-sample errors; run by hand in this folder: Rscript errors.R > errors.txt
suppressMessages({library(MASS); library(sandwich); library(clubSandwich)})
source("data.R")
cat("# ", R.version.string, ", MASS ", format(packageVersion("MASS")), ", sandwich ", format(packageVersion("sandwich")),
    ", clubSandwich ", format(packageVersion("clubSandwich")), "; written by errors.R\n", sep = "")
tight <- glm.control(epsilon = 1e-14, maxit = 100)
d$h <- c("p", "q", "r", "s")[(seq_len(n) * 5) %/% 4 %% 4 + 1]
d$i <- sprintf("%02d", (seq_len(n) - 1) %/% 30)
cr2 <- function(name, m, keep) {
  t <- coef_test(m, vcov = "CR2", cluster = d$g, test = "Satterthwaite")[keep, ]
  put(paste0(name, ".cr2"), t$SE); put(paste0(name, ".cr2.df"), t$df); put(paste0(name, ".cr2.p"), t$p_Satt)
}
count <- glm(y ~ a * b + offset(log(e)), poisson, d, control = tight)
linear <- lm(log(y + 1) ~ a * b, d)
logit <- glm(s ~ a + b, binomial, d, control = tight)
cr2("poisson", count, 1:4); cr2("gaussian", linear, 1:4); cr2("binomial", logit, 1:3)
cr2("fixed.poisson", glm(y ~ a + b + g, poisson, d, control = tight), 2:3)
cr2("fixed.gaussian", lm(log(y + 1) ~ a + b + g, d), 2:3)
for (m in list(list("poisson", count), list("gaussian", linear))) {
  put(paste0(m[[1]], ".twoway.cr1"), sqrt(diag(vcovCL(m[[2]], cluster = ~ g + h, type = "HC0"))))
  put(paste0(m[[1]], ".twoway.cr1s"), sqrt(diag(vcovCL(m[[2]], cluster = ~ g + h, type = "HC1"))))
}
# Wild cluster bootstrap-t with the null imposed, all 2^8 signs of 8 clusters, each draw a whole refit by lm.
signs <- as.matrix(expand.grid(rep(list(c(1, -1)), 8)))
z <- log(d$y + 1); X <- model.matrix(linear); cl <- as.integer(factor(d$i))
t2 <- function(v, j, null) {
  q <- lm.fit(X, v); b <- q$coefficients; u <- q$residuals; M <- solve(crossprod(X))
  S <- rowsum(X * u, cl); V <- M %*% crossprod(S) %*% M
  (b[j] - null)^2 / V[j, j]
}
wild <- function(j, null) {
  r <- lm.fit(X[, -j], z - null * X[, j]); f <- r$fitted.values + null * X[, j]; u <- r$residuals
  t0 <- t2(z, j, null)
  mean(apply(signs, 1, function(s) t2(f + s[cl] * u, j, null)) >= t0 * (1 - 1e-10))
}
for (j in 2:4) put(paste0("wild.", colnames(X)[j]), sapply(c(0, -0.1, 0.1, 0.25, 0.5), function(null) wild(j, null)))
# The score bootstrap of a Poisson model: one scoring step of glm.fit's algebra from the restricted estimate.
P <- model.matrix(count); off <- log(d$e)
score <- function(j, null) {
  r <- glm.fit(P[, -j], d$y, offset = off + null * P[, j], family = stats::poisson(), control = tight)
  mu <- r$fitted.values; u <- d$y - mu; M <- solve(crossprod(P, P * mu))
  one <- function(s) {
    step <- M %*% crossprod(P, s[cl] * u); left <- s[cl] * u - mu * (P %*% step)
    V <- M %*% crossprod(rowsum(P * as.numeric(left), cl)) %*% M
    step[j]^2 / V[j, j]
  }
  mean(apply(signs, 1, one) >= one(rep(1, 8)) * (1 - 1e-10))
}
for (j in 2:4) put(paste0("score.", colnames(P)[j]), sapply(c(0, 0.1, 0.25), function(null) score(j, null)))
