# Writes the golden values of description and of corrected shares; run by hand in this folder: Rscript numbers.R > numbers.txt
suppressMessages({library(vegan); library(car); library(boot)})
source("data.R")
cat("# ", R.version.string, ", vegan ", format(packageVersion("vegan")), ", car ", format(packageVersion("car")), ", boot ",
    format(packageVersion("boot")), "; written by numbers.R\n", sep = "")
counts <- c(41, 17, 9, 9, 4, 2, 1, 1, 0)
put("hill", specnumber(counts), exp(diversity(counts)), diversity(counts, "invsimpson"))
# Entropy of the mixture less mean entropy, a half added to each count; diversity() is Shannon's entropy.
p <- c(12, 30, 0, 5) + 0.5; q <- c(20, 3, 9, 5) + 0.5; H <- function(s) diversity(s, base = 2)
put("js", H(p / sum(p) / 2 + q / sum(q) / 2) - (H(p) + H(q)) / 2)
# Rogan and Gladen: the corrected share and its error by car's delta method.
shares <- c(said = 130 / 400, sens = 54 / 60, spec = 119 / 140)
v <- diag(c(shares[1] * (1 - shares[1]) / 400, shares[2] * (1 - shares[2]) / 60, shares[3] * (1 - shares[3]) / 140))
put("rogan", unlist(deltaMethod(shares, "(said + spec - 1) / (sens + spec - 1)", vcov. = v)[1:2]))
# PPI++ of a mean: its power lambda minimises the variance, found here by optimize().
y <- d$s[1:60]; f <- as.numeric(d$a[1:60] > 1.7); rest <- as.numeric(d$a[61:240] > 1.7)
pooled <- (var(f) * 59 + var(rest) * 179) / 238
limit <- function(l) l^2 * pooled / 180 + (var(y) - 2 * l * cov(y, f) + l^2 * pooled) / 60
l <- optimize(limit, c(0, 1), tol = 1e-12)$minimum
put("ppi", mean(y) + l * (mean(rest) - mean(f)), sqrt(l^2 * var(rest) / 180 + var(y - l * f) / 60))
# Monroe, Colaresi and Quinn (2008), equations 15, 16, 20 to 22, written over vectors; prior of 50 words.
x <- c(storm = 30, climate = 12, the = 70, tax = 0); z <- c(storm = 10, climate = 3, the = 90, tax = 6)
alpha <- 50 * (x + z) / sum(x + z)
delta <- qlogis((x + alpha) / (sum(x) + 50)) - qlogis((z + alpha) / (sum(z) + 50))
put("keyness", delta, delta / sqrt(1 / (x + alpha) + 1 / (z + alpha)))
# Levels of a BCa interval: boot.ci's own, read off its output for draws and influence that are given.
draws <- qnorm(seq(0.0005, 0.9995, 0.001)) * 0.3 + 1.1 + 0.05 * qnorm(seq(0.0005, 0.9995, 0.001))^2
L <- c(0.9, -0.4, -0.3, 0.2, -0.7, 1.6, -0.5, -0.8)
b <- structure(list(t0 = 1.05, t = matrix(draws), R = length(draws), data = L, sim = "ordinary", stype = "i"), class = "boot")
put("bca", boot.ci(b, type = "bca", L = L, t0 = 1.05, t = draws)$bca[4:5])
put("bca.ranks", boot.ci(b, type = "bca", L = L, t0 = 1.05, t = draws)$bca[2:3])
