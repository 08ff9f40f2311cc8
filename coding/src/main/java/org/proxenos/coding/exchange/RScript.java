package org.proxenos.coding.exchange;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Variable;

/** The long table with a script that reads it into factors and computes Krippendorff's alpha of each variable. */
final class RScript {
    private static final String HEAD = """
        # Reads codes.csv; needs the package irr for alpha: install.packages("irr")
        codes <- read.csv("codes.csv", colClasses = "character", na.strings = c("", "NA", "*"), encoding = "UTF-8")
        codes$time <- as.POSIXct(codes$time, format = "%Y-%m-%dT%H:%M:%S", tz = "UTC")
        # The order of the categories, the missing codes and the level of measurement, by variable.
        categories <- list(
        """;

    private static final String TAIL = """
        # One variable as a factor, its missing codes as NA; ordered where the level is. What the codebook does not know comes last.
        answers <- function(variable) {
          part <- codes[codes$variable == variable & codes$coder != "adjudicated", ]
          part$value[part$value %in% missing[[variable]]] <- NA
          known <- union(categories[[variable]], sort(unique(part$value)))
          part$value <- factor(part$value, levels = known, ordered = identical(level[[variable]], "ordinal"))
          part[!is.na(part$value), ]
        }
        # Coders as rows, units as columns. A level needs numbers where the categories are numbers.
        ratings <- function(part) {
          unit <- paste(part$unit, ifelse(is.na(part$target), "", part$target), sep = "\\r")
          values <- suppressWarnings(as.numeric(as.character(part$value)))
          if (anyNA(values)) values <- as.integer(part$value)
          m <- matrix(NA_real_, length(unique(part$coder)), length(unique(unit)))
          first <- !duplicated(data.frame(part$coder, unit))
          m[cbind(match(part$coder, unique(part$coder)), match(unit, unique(unit)))[first, , drop = FALSE]] <- values[first]
          m
        }
        # Labels of a multiple choice, one yes or no each.
        label <- function(part, name) {
          chosen <- strsplit(as.character(part$value), "|", fixed = TRUE)
          part$value <- factor(vapply(chosen, function(x) as.integer(name %in% x), 1L), levels = 0:1)
          part
        }
        if (requireNamespace("irr", quietly = TRUE)) {
          for (variable in unique(codes$variable)) {
            part <- answers(variable)
            parts <- if (variable %in% multiple) {
              names <- setdiff(unique(unlist(strsplit(as.character(part$value), "|", fixed = TRUE))), "none")
              setNames(lapply(names, function(n) label(part, n)), paste(variable, names, sep = "_"))
            } else setNames(list(part), variable)
            method <- if (is.null(level[[variable]])) "nominal" else level[[variable]]
            for (name in names(parts)) {
              alpha <- irr::kripp.alpha(ratings(parts[[name]]), method)
              cat(sprintf("%s\\t%s\\t%d units\\talpha %.6f\\n", name, method, alpha$subjects, alpha$value))
            }
          }
        }
        """;

    private RScript() {}

    static SortedMap<String, String> write(Coded coded) {
        SortedMap<String, String> files = LongTable.write(coded);
        files.put("codes.R", script(coded));
        return files;
    }

    private static String script(Coded coded) {
        Codebook codebook = coded.codebook();
        List<Variable> known = coded.variables().stream()
                .flatMap(name -> codebook.find(name).stream())
                .toList();
        List<Variable> closed = known.stream()
                .filter(v -> v.kind() == Variable.Kind.SINGLE && !v.categories().isEmpty())
                .toList();
        return HEAD
                + closed.stream()
                        .map(v -> "  " + v.name() + " = " + vector(values(v.categories())))
                        .collect(Collectors.joining(",\n"))
                + "\n)\nmissing <- list(\n"
                + known.stream()
                        .map(v -> "  " + v.name() + " = " + vector(values(v.missing())))
                        .collect(Collectors.joining(",\n"))
                + "\n)\nlevel <- list("
                + known.stream()
                        .map(v -> v.name() + " = " + quoted(v.level().code()))
                        .collect(Collectors.joining(", "))
                + ")\nmultiple <- "
                + vector(known.stream()
                        .filter(v -> v.kind() == Variable.Kind.MULTI)
                        .map(Variable::name)
                        .toList())
                + "\n"
                + TAIL;
    }

    private static List<String> values(List<Category> categories) {
        return categories.stream().map(Category::value).toList();
    }

    private static String vector(List<String> values) {
        return values.isEmpty()
                ? "character()"
                : values.stream().map(RScript::quoted).collect(Collectors.joining(", ", "c(", ")"));
    }

    private static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
