package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.exchange.CodeColumn;
import org.proxenos.coding.exchange.Exchange;
import org.proxenos.coding.exchange.Field;
import org.proxenos.corpus.Rejected;
import org.proxenos.workbench.console.Choice;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.folder.CodeExchange;
import org.proxenos.workbench.folder.CodeExchange.Taken;
import org.proxenos.workbench.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos codes}: people's codes to and from other programs. */
@Command(
        name = "codes",
        description = "Bring codes by people into a study from other programs, or write them out for those.",
        footer = {
            "",
            "Formats: long, wide, recal, r, doccano, label-studio, inception, catma, dna. On the way in the content"
                    + " tells which it is. What a format has no field for is said; docs/reference/codes.md lists it.",
            "",
            "Examples:",
            "  proxenos codes my-study --export r --out for-r",
            "  proxenos codes my-study --import label-studio-export.json",
            "  proxenos codes my-study --import inception-project/annotation --name second-round",
            "  proxenos codes my-study --import ours.csv --unit id --column stance:ann=StanceA --column"
                    + " stance:ben=StanceB"
        })
public final class CodesCommand implements Callable<Integer> {
    private static final Choice<Exchange> FORMATS = Choice.of("format", Exchange.values(), Exchange::code);
    private static final int SHOWN = 10;

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "STUDY", description = "The study's folder.")
    private Path study;

    @Option(names = "--export", paramLabel = "FORMAT", description = "Write all codes in this format.")
    private @Nullable String export;

    @Option(names = "--out", paramLabel = "DIR", description = "The new folder that --export writes.")
    private @Nullable Path out;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files of codes, or folders with such; they become one table in the study's codes/.")
    private @Nullable List<Path> files;

    @Option(
            names = "--column",
            paramLabel = "VARIABLE:CODER=HEADER",
            description = "A column of a table of your own that holds a coder's answers; may be given again.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--unit",
            paramLabel = "HEADER",
            defaultValue = "",
            description = "The column that names the units of such a table; default: rows are numbered.")
    private String unit;

    @Option(names = "--name", paramLabel = "NAME", description = "The table's name; default: the first file's.")
    private @Nullable String name;

    /** The command on this console. */
    public CodesCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        CodeExchange exchange = new CodeExchange(StudyFolder.open(study));
        if (export != null && out != null && files == null) {
            return write(exchange, FORMATS.find(export), out).number();
        }
        if (files != null && export == null && out == null) {
            return take(exchange, files).number();
        }
        throw new IllegalArgumentException("say either --export FORMAT --out DIR or --import FILE...; formats are "
                + Arrays.stream(Exchange.values()).map(Exchange::code).collect(Collectors.joining(", ")));
    }

    private ExitCode write(CodeExchange exchange, Exchange format, Path target) throws IOException {
        List<String> written = exchange.write(format, target);
        List<String> lost = Arrays.stream(Field.values())
                .filter(field -> !format.kept().contains(field))
                .map(Field::code)
                .toList();
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("format", format.code());
            json.put("files", written);
            json.put("lost", lost);
            console.out().print(Json.of(json));
        } else {
            written.forEach(file -> console.out().println(target.resolve(file)));
        }
        if (!lost.isEmpty()) {
            console.note("%s has no field for: %s".formatted(format.code(), String.join(", ", lost)));
        }
        return ExitCode.DONE;
    }

    private ExitCode take(CodeExchange exchange, List<Path> sources) throws IOException {
        String table = name == null ? stem(sources.get(0)) : stem(Path.of(name + ".csv"));
        List<CodeColumn> own = columns.stream().map(CodeColumn::of).toList();
        Taken taken = exchange.take(sources, table, own, unit);
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("written", taken.written().toString());
            json.put("files", taken.files().stream().map(CodesCommand::file).toList());
            json.put("rejected", taken.rejected().size());
            console.out().print(Json.of(json));
        } else {
            taken.files()
                    .forEach(f -> console.out()
                            .println("%s: %,d codes (%s)"
                                    .formatted(f.name(), f.codes(), f.form().code())));
            console.out().println(taken.written());
        }
        return tell(taken.rejected());
    }

    private static Map<String, Object> file(CodeExchange.TakenFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.name());
        json.put("form", file.form().code());
        json.put("codes", file.codes());
        return json;
    }

    /** A file's name as that of a table: without folders and endings. */
    private static String stem(Path file) {
        String stem = String.valueOf(file.toAbsolutePath().normalize().getFileName())
                .replaceFirst("(\\.[A-Za-z0-9]{1,5}){1,2}$", "")
                .replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return stem.isEmpty() ? "codes" : stem;
    }

    private ExitCode tell(List<Rejected> rejected) {
        rejected.stream().limit(SHOWN).forEach(row -> console.warn(row.message()));
        if (rejected.size() > SHOWN) {
            console.warn("... and %,d more codes left out".formatted(rejected.size() - SHOWN));
        }
        return rejected.isEmpty() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTED;
    }
}
