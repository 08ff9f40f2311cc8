# How far `proxenos fit --json` lies from the script of `--show-r`: Rscript apart.R FOLDER with ours.json and check.R in it.
folder <- commandArgs(TRUE)[1]
ours <- jsonlite::fromJSON(file.path(folder, "ours.json"))$terms
invisible(capture.output(suppressWarnings(suppressMessages(source(file.path(folder, "check.R"))))))
k <- k[seq_len(min(length(k), nrow(ours)))]
at <- seq_along(k)
cat(sprintf("%.0e | %.0e", max(abs(ours$estimate[at] - b[k])), max(abs(ours$se[at] / sqrt(diag(V))[k] - 1))))
