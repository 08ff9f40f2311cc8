package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Sources;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.engine.Flow;
import org.proxenos.engine.Forgot;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.engine.duckdb.DuckDbOptions;
import org.proxenos.study.plan.StudySource;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.file.Input;
import org.proxenos.workbench.folder.Earlier;
import org.proxenos.workbench.folder.Exports;
import org.proxenos.workbench.folder.FlowText;
import org.proxenos.workbench.folder.Mappings;
import org.proxenos.workbench.folder.Results;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.folder.WatchedIntake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos import}: exports into a study's corpus. */
@Command(
        name = "import",
        description = "Read exports into a study's corpus and print what became of their records.",
        footer = {
            "",
            "A file's format is recognised by its content. Each message id is kept once. Rejected records are kept"
                    + " aside in corpus/rejected.parquet, with file, row, field and reason; the exit code is then 3.",
            "",
            "Examples:",
            "  proxenos import my-study tweets.csv.gz",
            "  proxenos import my-study timeline-1.json timeline-2.json --format x-api-v2",
            "  proxenos import my-study collected.tsv --mapping mapping.yaml --json",
            "  proxenos import my-study twitter-archive/",
            "  proxenos import my-study --remap",
            "  zstd -dc posts.jsonl.zst | proxenos import my-study -"
        })
public final class ImportCommand implements Callable<Integer> {
    private static final StudySource USUAL = new StudySource("", null, Strand.ACCOUNTS, Mapping.NONE);

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(index = "0", paramLabel = "STUDY", description = "The study's folder; proxenos init makes one.")
    private Path study;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Exports, or folders of them; gzip or zstd; - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "What the files are, where content does not tell: ${COMPLETION-CANDIDATES}.",
            completionCandidates = Formats.class)
    private @Nullable String format;

    @Option(
            names = "--mapping",
            paramLabel = "M.yaml",
            description = "How columns become a message: the keys of a source in study.yaml, but for files.")
    private @Nullable Path mapping;

    @Option(
            names = "--remap",
            description =
                    "Read every file again that the corpus was made of, as mappings/FILE.yaml and study.yaml now say.")
    private boolean remap;

    /** The command on this console. */
    public ImportCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        if (remap && (!files.isEmpty() || format != null || mapping != null)) {
            throw new IllegalArgumentException("--remap reads all files as mappings/FILE.yaml and study.yaml say;"
                    + " change these, and give no file, --format or --mapping");
        }
        if (!remap && files.isEmpty()) {
            throw new IllegalArgumentException("no file is named; give exports to read, or --remap");
        }
        StudyFolder folder = StudyFolder.open(study);
        WatchedIntake intake = new WatchedIntake(
                (file, records) -> console.progress("reading %s: %,d records".formatted(file, records)));
        return tell(remap ? again(folder, intake) : bring(folder, intake), intake, folder)
                .number();
    }

    private List<Flow> bring(StudyFolder folder, WatchedIntake intake) throws IOException {
        StudySource told = told();
        ImportPlan plan = folder.importPlan(null);
        Mappings mappings = new Mappings(folder.mappings());
        List<Input> inputs = inputs();
        inputs.stream().filter(input -> !input.isStandard()).forEach(Input::path);
        try (Exports exports = new Exports(folder.exports());
                DuckDbEngine engine =
                        DuckDbEngine.open(folder.corpus(), folder.codes(), DuckDbOptions.defaults(), intake)) {
            List<SourceFile> sources = new ArrayList<>();
            for (Input input : inputs) {
                console.progress("copying " + input.name());
                Exports.Brought brought = exports.bring(input);
                StudySource as = told == null ? mappings.of(brought.name()).orElse(USUAL) : told;
                sources.add(new SourceFile(brought.at(), as.origin(brought.name()), as.format()));
            }
            List<Flow> flows = engine.append(sources, plan);
            exports.settle();
            tellPurged(engine.purged(), folder);
            if (told != null) {
                for (SourceFile source : sources) {
                    mappings.keep(source.origin().file(), mapping, format);
                }
            }
            return flows;
        }
    }

    /** A folder stands for the exports in it. */
    private List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (String file : files) {
            Path path = Path.of(file);
            if (!Files.isDirectory(path)) {
                inputs.add(new Input(file, console.in()));
                continue;
            }
            List<Path> inside = Exports.in(path);
            if (inside.isEmpty()) {
                throw new IllegalArgumentException("there is no file in '%s'".formatted(file));
            }
            inside.forEach(export -> inputs.add(new Input(export.toString(), console.in())));
        }
        return inputs;
    }

    private List<Flow> again(StudyFolder folder, WatchedIntake intake) throws IOException {
        ImportPlan plan = folder.importPlan(null);
        try (DuckDbEngine engine =
                DuckDbEngine.again(folder.corpus(), folder.codes(), DuckDbOptions.defaults(), intake)) {
            Earlier earlier = Earlier.of(engine, folder);
            earlier.missing()
                    .forEach(file ->
                            console.note(file + " is not in sources/ any more; what came from it stays as it is"));
            List<Flow> flows = engine.append(earlier.sources(), plan);
            tellPurged(engine.purged(), folder);
            return flows;
        }
    }

    /** What an export says is gone leaves the results too, just as if it had been forgotten by command. */
    private void tellPurged(Forgot purged, StudyFolder folder) throws IOException {
        if (!purged.isAnything()) {
            return;
        }
        console.note("the exports say that something is gone, and it was purged: "
                + purged.rows().entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining(", ")));
        if (Results.remove(folder.results())) {
            console.note("the results were made with it and are gone; next: proxenos run " + study);
        }
    }

    /** How the files are to be read, checked before any is touched; null where the command does not say. */
    private @Nullable StudySource told() throws IOException {
        if (mapping == null && format == null) {
            return null;
        }
        StudySource said = mapping == null ? USUAL : Mappings.read(new Input(mapping.toString(), console.in()).path());
        String named = format == null ? said.format() : format;
        if (named != null) {
            Sources.named(named);
        }
        return new StudySource("", named, said.strand(), said.mapping());
    }

    private ExitCode tell(List<Flow> flows, WatchedIntake intake, StudyFolder folder) {
        console.clear();
        intake.mapped().forEach((file, columns) -> console.note(file + " was read with " + columns(columns)));
        FlowText.notes(flows).forEach(console::note);
        intake.rejected().forEach(rejected -> console.note(rejected.message()));
        console.out().print(common.json() ? FlowText.json(flows) : FlowText.table(flows));
        if (!FlowText.rejected(flows)) {
            return ExitCode.DONE;
        }
        console.note("rejected records are kept in " + folder.corpus().resolve("rejected.parquet"));
        return ExitCode.DONE_WITH_REJECTED;
    }

    /** As it would stand in study.yaml or in a mapping file. */
    private static String columns(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(e -> e.getKey() + ": "
                        + (e.getValue().matches("[A-Za-z_][\\w.-]*")
                                ? e.getValue()
                                : "'" + e.getValue().replace("'", "''") + "'"))
                .collect(Collectors.joining(", ", "columns: {", "}"));
    }

    /** The names of the readers, for help. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Sources.formats().iterator();
        }
    }
}
