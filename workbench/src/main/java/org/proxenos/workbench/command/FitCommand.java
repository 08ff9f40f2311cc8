package org.proxenos.workbench.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Nearest;
import org.proxenos.engine.duckdb.Derive;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.StandardErrors;
import org.proxenos.study.result.FitJson;
import org.proxenos.workbench.console.Choice;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Version;
import org.proxenos.workbench.file.DataInput;
import org.proxenos.workbench.file.Fingerprint;
import org.proxenos.workbench.file.Input;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos fit}: one model on a file. */
@Command(
        name = "fit",
        description = "Fit one regression model to a CSV, TSV or Parquet file; no study is needed.",
        footer = {
            "",
            "The formula is Wilkinson notation as in R: + : * - / ^, -1, log(x), factor(x), `odd name`. Words are"
                    + " factors: levels sorted, the first is the base; ns(x, 4) and harmonic(x, 24, 2) are curves, (1 |"
                    + " account) random intercepts. Rows that lack a value are left out and counted.",
            "",
            "Examples:",
            "  proxenos fit posts.csv 'reposts ~ criticism + url' --family negbin --cluster account --fixed account",
            "  proxenos fit posts.csv 'replies ~ url + words' --family negbin \\",
            "      --derive \"url = regexp_matches(text, 'https?://')\" \\",
            "      --derive \"words = len(regexp_extract_all(text, '\\S+'))\" --where \"text NOT LIKE 'RT @%%'\"",
            "  proxenos fit codes.csv 'intensity ~ criticism' --family ordinal --cluster account",
            "  proxenos fit posts.csv 'replies ~ criticism + url | url' --family zinb",
            "  proxenos fit threads.csv 'cbind(active, passive) ~ criticism' --family betabinomial",
            "  proxenos fit deaths.csv 'aces ~ smokban + time' --family quasipoisson --offset 'log(stdpop)' --json",
            "  proxenos fit posts.csv 'replies ~ criticism' --family negbin --cluster account --se cr2",
            "  proxenos fit posts.csv 'replies ~ criticism' --family negbin --margins criticism --diagnostics",
            "  proxenos fit posts.csv 'replies ~ criticism + (1 | thread)' --family negbin --cluster account --show-r",
            "  zcat posts.csv.gz | proxenos fit - 'log(likes + 1) ~ words' --family gaussian --se hc3"
        })
public final class FitCommand implements Callable<Integer> {
    private static final Choice<Family> FAMILIES = families();
    private static final Choice<StandardErrors> ERRORS = errors();

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(
            index = "0",
            paramLabel = "DATA",
            description = "CSV, TSV or Parquet; gzip or zstd; - for standard input.")
    private String data;

    @Parameters(index = "1", paramLabel = "FORMULA", description = "Such as 'reposts ~ criticism + url'.")
    private String formula;

    @Option(
            names = "--family",
            required = true,
            paramLabel = "F",
            description = "gaussian, poisson, quasipoisson, negbin (nb2), binomial, ordinal, negbin1, zinb, hurdle or"
                    + " betabinomial.")
    private String family;

    @Option(
            names = "--offset",
            paramLabel = "EXPRESSION",
            description = "Added to the linear predictor with coefficient 1, such as 'log(followers + 1)'.")
    private @Nullable String offset;

    @Option(
            names = "--cluster",
            paramLabel = "COLUMN",
            description = "Column whose values are the clusters of errors; 'account,day' for two ways.")
    private @Nullable String cluster;

    @Option(
            names = "--fixed",
            paramLabel = "COLUMN",
            description = "Column whose levels get an effect each, absorbed and not listed; 'account,day' for two.")
    private @Nullable String fixed;

    @Option(
            names = "--where",
            paramLabel = "SQL",
            description = "Rows to use, an SQL condition (DuckDB) over the file's and the derived columns.")
    private @Nullable String where;

    @Option(
            names = "--derive",
            paramLabel = "'NAME = SQL'",
            description = "A further column, an SQL expression over the others; may be given again.")
    private List<String> derive = new ArrayList<>();

    @Option(
            names = "--se",
            paramLabel = "ERRORS",
            description =
                    "model, robust (hc0), cluster (cr1s), hc0, hc1, hc2, hc3, cr0, cr1, cr1s, cr2, wild, bootstrap or"
                            + " hac; default: cluster with --cluster, else model.")
    private @Nullable String se;

    @Option(
            names = "--lag",
            paramLabel = "N",
            description = "Lags of hac, in rows; default: 4 (n/100)^(2/9), rounded down (Newey and West 1994).")
    private @Nullable Integer lag;

    @Option(
            names = "--weights",
            paramLabel = "COLUMN",
            description = "Prior weights of rows, 0 or more; the same as a term weights(COLUMN).")
    private @Nullable String weights;

    @Option(
            names = "--margins",
            paramLabel = "COLUMN,...",
            split = ",",
            description = "Average marginal effects of these columns, on the response's own scale.")
    private List<String> margins = new ArrayList<>();

    @Option(
            names = "--diagnostics",
            description =
                    "Dispersion, leverage, variance inflation, influence of rows and clusters, quantile residuals.")
    private boolean diagnostics;

    @Option(names = "--show-r", description = "Print the R script that gives the same numbers, and fit nothing.")
    private boolean showR;

    /** The command on this console. */
    public FitCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    /** {@code nb2} is {@code negbin}; the first word of a family is the one that is listed. */
    private static Choice<Family> families() {
        Map<String, Family> words = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            words.put(family.code(), family);
        }
        words.put("nb2", Family.NEGBIN);
        return new Choice<>("family", words);
    }

    private static Choice<StandardErrors> errors() {
        Map<String, StandardErrors> words = new LinkedHashMap<>();
        words.put("model", StandardErrors.MODEL);
        words.put("robust", StandardErrors.HC0);
        words.put("cluster", StandardErrors.CR1S);
        for (StandardErrors errors : StandardErrors.values()) {
            words.putIfAbsent(errors.code(), errors);
        }
        return new Choice<>("standard errors", words);
    }

    @Override
    public Integer call() throws IOException {
        Family asked = FAMILIES.find(family);
        StandardErrors errors = ERRORS.find(se == null ? cluster == null ? "model" : "cluster" : se);
        String weighted = weights == null ? formula : formula.replaceFirst("~", "~ weights(" + weights + ") +");
        Formula parsed = Formula.parse(weighted, offset);
        List<Derive> derives = derive.stream().map(Derive::parse).toList();
        console.progress("reading " + data);
        try (DataInput input = DataInput.open(new Input(data, console.in()))) {
            Frame frame = input.data().frame(derives, where, columns(parsed, input, derives));
            ModelSpec spec =
                    new ModelSpec(weighted, asked, offset, ways(cluster), ways(fixed), errors, lag(frame.rows()));
            if (showR) {
                console.out().print(new RCall(spec, data, sql()).text());
            } else {
                fit(spec, frame, input.fingerprint());
            }
            return ExitCode.DONE.number();
        }
    }

    private void fit(ModelSpec spec, Frame frame, Fingerprint fingerprint) {
        console.progress("fitting %d rows".formatted(frame.rows()));
        Fit fit = Regression.fit(spec, frame);
        Optional<FitBeside> beside =
                fit.fold(c -> Optional.of(FitBeside.of(c, frame, margins, diagnostics)), f -> Optional.empty());
        console.clear();
        Map<String, Object> entries = beside.map(FitBeside::entries).orElse(Map.of());
        console.out()
                .print(
                        common.json()
                                ? FitJson.of(fit, entries, provenance(fingerprint, frame))
                                : FitText.of(fit) + beside.map(FitBeside::text).orElse(""));
    }

    private List<String> sql() {
        List<String> sql = new ArrayList<>(derive);
        if (where != null) {
            sql.add("WHERE " + where);
        }
        return sql;
    }

    /** Two columns, by a comma or a plus. */
    private static @Nullable String ways(@Nullable String columns) {
        return columns == null ? null : columns.replace(",", " + ");
    }

    /** The columns that the model needs, each known to the file or derived. */
    private List<String> columns(Formula parsed, DataInput input, List<Derive> derives) {
        List<String> known = Stream.concat(
                        input.data().columns().stream(), derives.stream().map(Derive::name))
                .distinct()
                .toList();
        List<String> needed = Stream.concat(
                        parsed.columns().stream(),
                        Stream.of(ModelSpec.columnsOf(ways(cluster)), ModelSpec.columnsOf(ways(fixed)), margins)
                                .flatMap(List::stream))
                .distinct()
                .toList();
        for (String column : needed) {
            if (!known.contains(column)) {
                throw new IllegalArgumentException("%s has no column '%s';%s there are %s"
                        .formatted(
                                input.fingerprint().file(),
                                column,
                                Nearest.hint(column, known),
                                String.join(", ", known)));
            }
        }
        return needed;
    }

    private int lag(int rows) {
        return lag == null ? (int) Math.floor(4 * Math.pow(rows / 100.0, 2.0 / 9)) : lag;
    }

    private Map<String, Object> provenance(Fingerprint fingerprint, Frame frame) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("program", "proxenos " + Version.program());
        entries.put("java", Runtime.version().toString());
        entries.putAll(fingerprint.entries());
        entries.put("rows", frame.rows());
        entries.put("derive", derive);
        entries.put("where", where);
        return entries;
    }
}
