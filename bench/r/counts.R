# Writes counts for the races of models, from a fixed seed: Rscript counts.R FOLDER
#   plain.csv     500,000 rows: y, x1 ... x11
#   accounts.csv   50,000 rows: y, x1 ... x5, account (100 of them)
suppressMessages(library(MASS))
folder <- commandArgs(TRUE)[1]
set.seed(20170601)
counts <- function(rows, columns, theta, shift) {
  x <- matrix(rnorm(rows * columns), rows, dimnames = list(NULL, paste0("x", seq_len(columns))))
  x[, 2] <- x[, 2] > 0.5
  x[, 3] <- x[, 3] > 1
  mean <- exp(0.7 + x %*% (seq_len(columns) / 40) + shift)
  data.frame(y = rnegbin(rows, mean, theta), round(x, 4))
}
write.csv(counts(500000, 11, 0.8, 0), file.path(folder, "plain.csv"), row.names = FALSE, quote = FALSE)
account <- sample(100, 50000, TRUE)
d <- counts(50000, 5, 0.8, rnorm(100, 0, 0.6)[account])
d$account <- sprintf("a%03d", account)
write.csv(d, file.path(folder, "accounts.csv"), row.names = FALSE, quote = FALSE)
