# Writes the golden values of smooth terms; run by hand in this folder: Rscript smooth.R > smooth.txt
suppressMessages(library(splines))
source("data.R")
cat("# ", R.version.string, ", splines ", format(packageVersion("splines")), "; written by smooth.R\n", sep = "")
tight <- glm.control(epsilon = 1e-14, maxit = 100)
for (df in c(1, 2, 4, 7)) { N <- ns(d$a, df); put(paste0("ns.", df), colSums(N * seq_len(n)), N[1, ], N[which.max(d$a), ]) }
m <- glm(y ~ ns(a, 4) * b + offset(log(e)), poisson, d, control = tight)
put("ns.fit.coef", coef(m)); put("ns.fit.se", sqrt(diag(vcov(m))))
H <- function(x, period, pairs) do.call(cbind, lapply(1:pairs, function(k) cbind(sin(2 * pi * k * x / period), cos(2 * pi * k * x / period))))
m <- glm(y ~ H(e, 7, 2) + b, poisson, d, control = tight)
put("harmonic.fit.coef", coef(m)); put("harmonic.fit.se", sqrt(diag(vcov(m))))
