# Writes the golden values beside it; run by hand: Rscript models.R > models.txt (needs MASS, sandwich).
suppressMessages({library(MASS); library(sandwich)})
source("data.R")
cat("# ", R.version.string, ", MASS ", format(packageVersion("MASS")), ", sandwich ", format(packageVersion("sandwich")),
    "; written by models.R\n", sep = "")
put("data.checksum", sum(d$y), sum(d$a), sum(d$e), sum(d$s))
tight <- glm.control(epsilon = 1e-14, maxit = 100)
errors <- function(name, m) {
  put(paste0(name, ".coef"), coef(m))
  put(paste0(name, ".model"), sqrt(diag(vcov(m))))
  for (type in c("HC0", "HC1", "HC2", "HC3")) put(paste0(name, ".", tolower(type)), sqrt(diag(vcovHC(m, type = type))))
  put(paste0(name, ".cr0"), sqrt(diag(vcovCL(m, cluster = d$g, type = "HC0", cadjust = FALSE))))
  put(paste0(name, ".cr1"), sqrt(diag(vcovCL(m, cluster = d$g, type = "HC0"))))
  put(paste0(name, ".cr1s"), sqrt(diag(vcovCL(m, cluster = d$g, type = "HC1"))))
  put(paste0(name, ".hac"), sqrt(diag(NeweyWest(m, lag = 4, prewhite = FALSE, adjust = FALSE))))
  put(paste0(name, ".fit"), as.numeric(logLik(m)), AIC(m), deviance(m), sum(residuals(m, "pearson")^2) / m$df.residual)
}
errors("poisson", glm(y ~ a * b + offset(log(e)), poisson, d, control = tight))
# glm.nb stops early; its steps are repeated until nothing moves.
nb <- glm.nb(y ~ a * b + offset(log(e)), d, control = tight)
th <- nb$theta
for (i in 1:60) {
  m <- glm(y ~ a * b + offset(log(e)), negative.binomial(th), d, control = tight)
  th <- as.numeric(theta.ml(d$y, fitted(m), limit = 100, eps = 1e-14))
}
nb <- glm.nb(y ~ a * b + offset(log(e)), d, control = tight, init.theta = th, start = coef(m))
errors("negbin", nb)
# glm.nb reports the error of theta one Newton step early; at the maximum it is:
put("negbin.theta", th, attr(theta.ml(d$y, fitted(m), limit = 100, eps = 1e-14), "SE"))
errors("gaussian", lm(log(y + 1) ~ a * b, d))
errors("binomial", glm(s ~ a + b, binomial, d, control = tight))
fe <- glm(y ~ a + b + g, poisson, d, control = tight)
put("fixed.poisson.coef", coef(fe)[2:3])
put("fixed.poisson.model", sqrt(diag(vcov(fe)))[2:3])
for (type in c("HC0", "HC1", "HC2", "HC3")) put(paste0("fixed.poisson.", tolower(type)), sqrt(diag(vcovHC(fe, type = type)))[2:3])
put("fixed.poisson.cr0", sqrt(diag(vcovCL(fe, cluster = d$g, type = "HC0", cadjust = FALSE)))[2:3])
x <- c(12, 15, 15, 18, 20, 22, 22, 22, 30, 41, 57); y <- c(8, 9, 12, 14, 15, 15, 19, 22, 23)
w <- wilcox.test(x, y, exact = FALSE, correct = FALSE)
put("mannwhitney.ties", w$statistic, w$p.value)
x <- c(1.1, 2.7, 3.3, 4.9, 7.2, 8.8, 9.1, 12.4, 13.5, 17.9, 20.3, 21.7); y <- c(0.3, 1.9, 2.2, 3.8, 5.4, 6.6, 7.9, 10.2, 11.3, 14.6)
w <- wilcox.test(x, y, conf.int = TRUE, exact = TRUE)
put("mannwhitney.shift", w$estimate, w$conf.int)
v <- c(-3, -1, 0, 2, 2, 4, 5, 5, 7, 0, 9, -2, 6)
w <- wilcox.test(v, exact = FALSE, correct = FALSE)
put("paired.ties", w$statistic, w$p.value)
v <- c(-3.2, -1.1, 0.4, 2.3, 2.8, 4.5, 5.1, 5.7, 7.9, 9.6, -2.5, 6.2)
w <- wilcox.test(v, conf.int = TRUE, exact = TRUE)
put("paired.median", w$estimate, w$conf.int)
p <- c(0.01, 0.04, 0.03, NA, 0.005, 0.5, 0.03)
put("holm", p.adjust(p, "holm")[-4])
put("bh", p.adjust(p, "BH")[-4])
put("quantile", quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(0, 0.1, 0.25, 0.5, 0.9, 1)))
put("wilson", prop.test(7, 40, correct = FALSE)$conf.int)
small <- glm(y ~ a + offset(log(e)), poisson, d, control = tight); large <- glm(y ~ a * b + offset(log(e)), poisson, d, control = tight)
lr <- anova(small, large, test = "LRT"); put("lrt", lr$Deviance[2], lr[["Pr(>Chi)"]][2])
V <- vcovCL(large, cluster = d$g, type = "HC1"); k <- c("b", "a:b")
q <- as.numeric(t(coef(large)[k]) %*% solve(V[k, k]) %*% coef(large)[k]) / 2
put("wald", q, pf(q, 2, length(unique(d$g)) - 1, lower.tail = FALSE))
for (f in c("~ g2 * h", "~ g2 / h - 1", "~ 0 + h + g2:a", "~ a:g2 + h", "~ (a + g2 + h)^2", "~ g2 * h - g2", "~ a + g2:h", "~ h %in% a")) {
  if (grepl("%in%", f)) next
  d$g2 <- c("x", "y", "z")[(seq_len(n) * 7) %/% 3 %% 3 + 1]; d$h <- c("p", "q")[(seq_len(n) * 5) %/% 4 %% 2 + 1]
  M <- model.matrix(as.formula(f), d)
  cat("columns|", gsub("\\s+", " ", f), "|", paste(colnames(M), collapse = ","), "|", paste(sprintf("%.10g", colSums(M * seq_len(n))), collapse = ","), "\n", sep = "")
}
