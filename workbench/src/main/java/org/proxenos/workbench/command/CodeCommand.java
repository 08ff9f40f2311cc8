package org.proxenos.workbench.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Panel;
import org.proxenos.coding.coder.Catalogue;
import org.proxenos.coding.coder.Panels;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.StudyPanel;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.file.Input;
import org.proxenos.workbench.file.WholeFile;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.texts.Columns;
import org.proxenos.workbench.texts.Scored;
import org.proxenos.workbench.texts.Scoring;
import org.proxenos.workbench.texts.Shape;
import org.proxenos.workbench.texts.TextTable;
import org.proxenos.workbench.texts.TextTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos code}: machine coders over a study's corpus or over any file. */
@Command(
        name = "code",
        description = "Run machine coders over a study's corpus, or over the texts of any file.",
        footer = {
            "",
            "A study is coded by the coders of its study.yaml, and the codes go to its folder codes/. With a file, one line a"
                    + " code is written (id,coder,variable,value,evidence), in the file's order; a file may be of any size.",
            "",
            "Examples:",
            "  proxenos code my-study",
            "  proxenos code tweets.csv --text text --coder vader --wide --out scores.csv",
            "  proxenos code posts.jsonl.gz --text body --id id --coder vader moral we --json",
            "  proxenos code posts.csv --text text --coder language --languages en,de,fr --wide",
            "  zcat posts.tsv.gz | proxenos code - --text text --coder vader"
        })
public final class CodeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(
            paramLabel = "STUDY|FILE",
            description =
                    "A study's folder, or a CSV, TSV, JSON lines or Parquet file; gzip or zstd; - for standard input.")
    private String source;

    @Option(
            names = "--coder",
            arity = "1..*",
            parameterConsumer = CoderNames.class,
            paramLabel = "NAME",
            description = "Only these coders; a file needs at least one. There are: ${COMPLETION-CANDIDATES}.",
            completionCandidates = CoderNames.class)
    private List<String> coders = new ArrayList<>();

    @Option(names = "--text", paramLabel = "COL", description = "With a file: the column of the texts.")
    private @Nullable String text;

    @Option(
            names = "--id",
            paramLabel = "COL",
            description = "With a file: the column of the ids; default: rows are numbered.")
    private @Nullable String id;

    @Option(
            names = "--languages",
            split = ",",
            paramLabel = "CODE",
            description = "With a file: the languages that the coder language chooses from, such as en,de,fr.")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--out", paramLabel = "OUT", description = "With a file: where to write; default: standard output.")
    private @Nullable Path out;

    @Option(names = "--wide", description = "With a file: one line a text, one column a variable.")
    private boolean wide;

    /** The command on this console. */
    public CodeCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        if (!source.equals("-") && Files.isDirectory(Path.of(source))) {
            study(StudyFolder.open(Path.of(source)));
        } else {
            return file(new Input(source, console.in())).number();
        }
        return ExitCode.DONE.number();
    }

    private void study(StudyFolder folder) {
        if (isForFile()) {
            throw new IllegalArgumentException(
                    "--text, --id, --languages, --out and --wide are for a file; '%s' is a study, whose codes go to %s"
                            .formatted(source, folder.codes()));
        }
        Panel panel = coders.isEmpty() ? StudyPanel.of(folder.study()) : StudyPanel.only(coders, folder.study());
        console.progress("coding " + source);
        try (DuckDbEngine engine = DuckDbEngine.open(folder.corpus(), folder.codes())) {
            engine.code(panel);
            CodeSummary summary = CodeSummary.of(panel, engine);
            console.clear();
            console.out().print(common.json() ? summary.json() : summary.table());
            if (summary.isEmpty()) {
                console.note("the corpus of '%s' is empty; bring exports with: proxenos import %s FILE"
                        .formatted(source, source));
            }
        }
    }

    private boolean isForFile() {
        return text != null || id != null || out != null || wide || !languages.isEmpty();
    }

    private ExitCode file(Input input) throws IOException {
        Columns columns = new Columns(input.name(), need(text, "--text COL", "the column of the texts"), id);
        Panel panel = Panels.only(need(coders), List.of(), List.of(), List.of(), languages);
        if (!panel.groupings().isEmpty()) {
            throw new IllegalArgumentException(
                    "the coder '%s' compares the texts of a whole corpus; import '%s' into a study, and code that"
                            .formatted(Catalogue.NEAR_DUPLICATES, source));
        }
        try (TextTable table = TextTables.open(input, columns)) {
            Scoring scoring = new Scoring(panel, shape());
            return tell(
                    out == null
                            ? scoring.run(table, console.results(), this::show)
                            : write(scoring, table, input, out));
        }
    }

    private ExitCode tell(Scored scored) {
        console.clear();
        scored.first().forEach(row -> console.warn(row.message()));
        long more = scored.rejected() - scored.first().size();
        if (more > 0) {
            console.warn("... and %,d more rows".formatted(more));
        }
        if (out != null) {
            console.note("%s: %,d texts".formatted(out, scored.texts()));
        }
        return scored.rejected() == 0 ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTED;
    }

    private Scored write(Scoring scoring, TextTable table, Input input, Path target) throws IOException {
        if (!input.isStandard() && Files.exists(target) && Files.isSameFile(input.path(), target)) {
            throw new IllegalArgumentException("--out is the file that is read; name another one");
        }
        try (WholeFile file = WholeFile.begin(target)) {
            OutputStream lines = file.out();
            Scored scored = scoring.run(table, lines, this::show);
            file.finish();
            return scored;
        }
    }

    private void show(long texts) {
        console.progress("%,d texts".formatted(texts));
    }

    private Shape shape() {
        if (common.json()) {
            return Shape.JSON;
        }
        return wide ? Shape.WIDE : Shape.LONG;
    }

    private String need(@Nullable String value, String option, String what) {
        if (value == null) {
            throw new IllegalArgumentException("'%s' is a file: name %s with %s".formatted(source, what, option));
        }
        return value;
    }

    private List<String> need(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("name a coder with --coder; there are %s"
                    .formatted(String.join(", ", Catalogue.coders().keySet())));
        }
        return names;
    }
}
