package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.proxenos.study.plan.StudyTemplate;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.file.WholeFile;
import org.proxenos.workbench.file.WholeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos init}: a new study folder. */
@Command(
        name = "init",
        description = "Make a new study folder with a commented study.yaml.",
        footer = {"", "Examples:", "  proxenos init my-study", "  proxenos init 'studies/Paris 2017'"})
public final class InitCommand implements Callable<Integer> {
    private static final String TEMPLATE = "study";

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "DIR", description = "Folder to make; if it exists, it must be empty.")
    private Path folder;

    @Option(
            names = "--template",
            paramLabel = "NAME",
            defaultValue = TEMPLATE,
            description = "What to begin with; there is: study.")
    private String template;

    /** The command on this console. */
    public InitCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        if (!template.equals(TEMPLATE)) {
            throw new IllegalArgumentException("no template '%s'; there is: %s".formatted(template, TEMPLATE));
        }
        if (Files.exists(folder) && !WholeFolder.isEmptyFolder(folder)) {
            throw new IllegalArgumentException(
                    "'%s' exists and is not empty; name a new folder, nothing was touched".formatted(folder));
        }
        Files.createDirectories(folder.resolve("sources"));
        Files.createDirectories(folder.resolve("codes"));
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        for (Map.Entry<String, String> file : StudyTemplate.of(name).entrySet()) {
            WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        }
        if (common.json()) {
            console.out().print(Json.of(Map.of("study", folder.toString())));
        } else {
            console.out().println(folder.resolve("study.yaml"));
        }
        console.note("next: put exports into %s, then: proxenos run %s".formatted(folder.resolve("sources"), folder));
        return ExitCode.DONE.number();
    }
}
