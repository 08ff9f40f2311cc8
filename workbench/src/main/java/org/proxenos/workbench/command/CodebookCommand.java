package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxenos.report.Handbook;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.file.WholeFile;
import org.proxenos.workbench.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos codebook}: what coders are asked, as a handbook. */
@Command(
        name = "codebook",
        description = "Write what coders are asked as a handbook that prints well.",
        footer = {
            "",
            "A study's codebook.yaml takes part of the built-in codebook, changes entries and adds its own; without it all 52"
                    + " questions of the built-in one are asked.",
            "",
            "Examples:",
            "  proxenos codebook my-study",
            "  proxenos codebook my-study --out handbook.html",
            "  proxenos codebook my-study --json"
        })
public final class CodebookCommand implements Callable<Integer> {
    private static final String FILE = "codebook.html";

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "STUDY", description = "The study's folder.")
    private Path study;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Where to write the handbook; - for standard output; default: codebook.html in the study's folder.")
    private @Nullable Path out;

    /** The command on this console. */
    public CodebookCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        StudyFolder folder = StudyFolder.open(study);
        String html = Handbook.html(folder.study().title(), folder.codebook());
        if (out != null && out.toString().equals("-")) {
            console.out().print(html);
        } else if (common.json()) {
            if (out != null) {
                WholeFile.write(out, html);
            }
            console.out().print(Json.of(CodebookJson.of(folder.codebook())));
        } else {
            Path file = out == null ? folder.path().resolve(FILE) : out;
            WholeFile.write(file, html);
            console.out().println(file);
        }
        return ExitCode.DONE.number();
    }
}
