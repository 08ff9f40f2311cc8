# The data of the golden values, made from a linear congruence, so that no data set and no generator of R is needed to
# make them again; and put(), which writes a line.
options(digits = 15, warn = -1)
congruence <- local({state <- 20170601; function() {state <<- (state * 16807) %% 2147483647; state / 2147483647}})
n <- 240
d <- data.frame(a = numeric(n), b = numeric(n), g = character(n), y = numeric(n), e = numeric(n), s = numeric(n))
for (i in seq_len(n)) {
  account <- floor(congruence() * 12)
  d$g[i] <- sprintf("g%02d", account)
  d$a[i] <- round(congruence() * 4, 3)
  d$b[i] <- as.numeric(congruence() < 0.4)
  d$e[i] <- round(congruence() * 9 + 1, 2)
  rate <- exp(0.2 * d$a[i] + 0.5 * d$b[i] + 0.12 * account) * -log(congruence())
  d$y[i] <- floor(2 * rate)
  d$s[i] <- as.numeric(congruence() < plogis(-0.6 + 0.5 * d$a[i] - 0.8 * d$b[i]))
}
put <- function(key, ...) cat(key, sprintf("%.12g", c(...)), "\n", sep = " ")
