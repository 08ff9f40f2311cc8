package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.proxenos.study.simulate.Simulation;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.file.WholeFolder;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.folder.StudyRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code proxenos demo}: the example study, from nothing to its report. */
@Command(
        name = "demo",
        description = "Run the bundled example study, which is synthetic, and print where the report is.",
        footer = {
            "",
            "The study is drawn from a seed with known effects (truth.json) and left in the folder, so that it can be changed"
                    + " and run again.",
            "",
            "Examples:",
            "  proxenos demo",
            "  proxenos demo --out try && proxenos run try"
        })
public final class DemoCommand implements Callable<Integer> {
    /** Of {@code examples/demo}, which holds the same files. */
    private static final long SEED = 7;

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "proxenos-demo",
            description = "Folder to make; default: ${DEFAULT-VALUE}.")
    private Path folder;

    /** The command on this console. */
    public DemoCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        console.progress("drawing the study");
        Simulation simulation = Simulation.of(Design.usual(SEED));
        if (!isDemo(simulation)) {
            WholeFolder.write(folder, simulation.files());
        }
        StudyRunner.Outcome outcome = new StudyRunner(StudyFolder.open(folder), null, null, false).run(console);
        return RunCommand.tell(outcome, common.json(), console).number();
    }

    /** Whether an earlier demo stands there, its plan as it was; then it is run again. */
    private boolean isDemo(Simulation simulation) throws IOException {
        Path plan = folder.resolve(StudyFolder.FILE);
        return Files.isRegularFile(plan)
                && Files.readString(plan, StandardCharsets.UTF_8)
                        .equals(simulation.files().get(StudyFolder.FILE));
    }
}
