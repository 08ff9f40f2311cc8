# One lap of R: Rscript fits.R FOLDER plain|dummies|mixed. Prints seconds of the processor that the fit took (reading apart), then the
# coefficients.
suppressMessages({library(MASS); library(glmmTMB)})
folder <- commandArgs(TRUE)[1]
race <- commandArgs(TRUE)[2]
d <- read.csv(file.path(folder, if (race == "plain") "plain.csv" else "accounts.csv"))
tight <- glm.control(epsilon = 1e-12, maxit = 100)
if (race == "dummies") d$account <- factor(d$account)
used <- system.time(m <- switch(race,
  plain = glm.nb(y ~ ., d),
  dummies = glm.nb(y ~ ., d),
  mixed = glmmTMB(y ~ x1 + x2 + x3 + x4 + x5 + (1 | account), d, family = nbinom2)))
cat("seconds", sprintf("%.3f", used[["user.self"]] + used[["sys.self"]]), "\n")
if (race == "mixed") {
  say <- c(fixef(m)$cond, sd = sqrt(VarCorr(m)$cond$account[1]), theta = sigma(m))
} else {
  say <- c(coef(m)[!grepl("account", names(coef(m)))], theta = m$theta)
}
cat(paste(names(say), sprintf("%.10f", say)), sep = "\n")
