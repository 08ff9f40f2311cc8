# Writes the golden values of tests, survival, agreement and description; run by hand in this folder: Rscript others.R > others.txt
suppressMessages({library(survival); library(vcd)})
source("data.R")
cat("# ", R.version.string, ", survival ", format(packageVersion("survival")), ", vcd ", format(packageVersion("vcd")),
    "; written by others.R\n", sep = "")
fisher <- function(m) { f <- fisher.test(m); c(f$estimate, f$conf.int, f$p.value) }
put("fisher", fisher(matrix(c(12, 5, 3, 9), 2, byrow = TRUE)))
put("fisher.zero", fisher(matrix(c(0, 8, 6, 7), 2, byrow = TRUE)))
put("fisher.large", fisher(matrix(c(320, 410, 280, 540), 2, byrow = TRUE)))
m <- matrix(c(20, 15, 30, 12, 25, 8), 2, byrow = TRUE); x <- chisq.test(m, correct = FALSE)
ncp <- function(t) if (pchisq(x$statistic, x$parameter) <= t) 0 else uniroot(function(v) pchisq(x$statistic, x$parameter, v) - t, c(0, 200), tol = 1e-13)$root
put("chisq", x$statistic, x$parameter, x$p.value, min(x$expected), sqrt(c(x$statistic, ncp(.975), ncp(.025)) / sum(m)))
a <- array(c(10, 4, 6, 9, 15, 8, 7, 12, 3, 5, 2, 6), c(2, 2, 3)); h <- mantelhaen.test(a, correct = FALSE)
put("cmh", h$statistic, h$p.value, h$estimate, h$conf.int)
put("mcnemar", mcnemar.test(matrix(c(30, 5, 14, 25), 2), correct = FALSE)$statistic, binom.test(14, 19)$p.value)
for (k in list(c(14, 19, .5), c(3, 40, .2), c(0, 12, .3), c(50, 120, .37))) {
  b <- binom.test(k[1], k[2], k[3]); put(paste0("binom.", k[1]), b$estimate, b$conf.int, b$p.value)
}
u <- c(0.61, 0.29, 0.06, 0.59, -1.73, -0.74, 0.51, -0.56, 0.39, 1.64, 0.05, -0.06, 0.64, -0.82, 0.37, 1.77, 1.09)
v <- c(-1.28, 2.36, 1.31, 1.05, -0.32, -0.4, 1.06, -2.47, 1.71, 0.72, 2.1, 0.99)
put("ks", ks.test(u, v)$statistic, ks.test(u, v, exact = TRUE)$p.value)
put("ks.ties", suppressWarnings(ks.test(round(u), round(v), exact = FALSE))$statistic, suppressWarnings(ks.test(round(u), round(v), exact = FALSE))$p.value)
i <- seq_len(30); R <- cbind((i * 7) %% 11, (i * 13) %% 29, (i * 5) %% 53); g <- factor(i <= 14)
L <- cbind(log((R[, 1] + .5) / (R[, 2] + .5)), log((R[, 3] + .5) / (R[, 2] + .5)))
s <- summary(manova(L ~ g), test = "Hotelling-Lawley")$stats
put("ternary", s[1, "approx F"], s[1, "Pr(>F)"], -t.test(L[, 1] ~ g, var.equal = TRUE)$estimate %*% c(1, -1), sort(-t.test(L[, 1] ~ g, var.equal = TRUE)$conf.int))
perms <- function(v) if (length(v) <= 1) list(v) else do.call(c, lapply(seq_along(v), function(k) lapply(perms(v[-k]), function(p) c(v[k], p))))
A <- outer(1:6, 1:6, function(a, b) (a * 3 + b * 5) %% 7); B <- outer(1:6, 1:6, function(a, b) (a * b + 2 * a) %% 5)
off <- row(A) != col(A); r <- cor(A[off], B[off]); q <- sapply(perms(1:6), function(p) cor(A[p, p][off], B[off]))
put("qap", r, mean(abs(q) >= abs(r) - 1e-12))
tm <- pmin(20, ceiling(d$e * (1 + d$a))); ev <- d$s == 1 & d$e * (1 + d$a) < 20; grp <- factor(d$h <- c("p", "q", "r")[seq_len(n) %% 3 + 1])
f <- survfit(Surv(tm, ev) ~ 1); k <- f$n.event > 0
put("km.share", f$surv[k]); put("km.low", f$lower[k]); put("km.high", f$upper[k]); put("km.risk", f$n.risk[k])
sd <- survdiff(Surv(tm, ev) ~ grp); put("logrank", sd$chisq, sd$pvalue)
cx <- coxph(Surv(tm, ev) ~ a + b, d, control = coxph.control(eps = 1e-14, iter.max = 100))
put("cox", coef(cx), sqrt(diag(vcov(cx))), cx$loglik)
K <- matrix(c(20, 5, 2, 4, 15, 6, 1, 3, 12), 3, byrow = TRUE); kp <- Kappa(K, weights = "Equal-Spacing"); kq <- Kappa(K, weights = "Fleiss-Cohen")
put("kappa", kp$Unweighted, kp$Weighted, kq$Weighted)
z <- c(0, 1, 1, 2, 3, 5, 9, 12, 18, 25, 31, 36, 38, 41, 40, 42); tt <- seq_along(z)
l <- nls(z ~ K / (1 + exp(-r * (tt - tm))), start = list(K = 43, r = 0.6, tm = 9), control = nls.control(tol = 1e-7, maxiter = 200))
put("logistic", coef(l), summary(l)$coefficients[, 2], sigma(l))
