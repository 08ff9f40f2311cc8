package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.LedgerJson;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Grid;
import org.proxenos.workbench.folder.FlowText;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.folder.StudyRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos run}: a whole study. */
@Command(
        name = "run",
        description = "Run a whole study: corpus, codes, outcomes, hypotheses, report.",
        footer = {
            "",
            "Every source that study.yaml lists is read anew, and what `proxenos import` brought before is kept; no post is"
                    + " counted twice. --json prints the ledger.",
            "",
            "Examples:",
            "  proxenos run my-study",
            "  proxenos run examples/paris-2017 --data ../shared/data/paris-2017",
            "  proxenos run my-study --out try         the study's folder is only read"
        })
public final class RunCommand implements Callable<Integer> {
    private static final String DUCKDB = "duckdb";

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "STUDY", description = "The study's folder; proxenos init makes one.")
    private Path study;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the files of sources: lie, in place of the study's sources/.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results, corpus and codes go, in place of the study's folder.")
    private @Nullable Path out;

    @Option(
            names = "--engine",
            paramLabel = "E",
            defaultValue = DUCKDB,
            description = "Where tables live; there is: duckdb.")
    private String engine;

    @Option(
            names = "--bom",
            description = "Begin the tables (CSV) with a byte order mark, by which Excel knows them for UTF-8.")
    private boolean bom;

    /** The command on this console. */
    public RunCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        if (!engine.equals(DUCKDB)) {
            throw new IllegalArgumentException("no engine '%s'; there is: %s".formatted(engine, DUCKDB));
        }
        if (data != null && !Files.isDirectory(data)) {
            throw new IllegalArgumentException("--data '%s' is no folder".formatted(data));
        }
        StudyRunner.Outcome outcome = new StudyRunner(StudyFolder.open(study), data, out, bom).run(console);
        return tell(outcome, common.json(), console).number();
    }

    /** Prints the ledger and where the report is. */
    static ExitCode tell(StudyRunner.Outcome outcome, boolean json, Console console) {
        if (json) {
            console.out().print(LedgerJson.of(outcome.results().ledger()));
        } else {
            Grid grid = new Grid("id", "verdict", "reason");
            for (LedgerEntry entry : outcome.results().ledger()) {
                grid.row(entry.id(), entry.verdict().code(), entry.reason());
            }
            console.out().print(grid.text());
            console.out().println("report: " + outcome.report());
        }
        outcome.rejected().forEach(rejected -> console.note(rejected.message()));
        if (!FlowText.rejected(outcome.flows()) && outcome.rejected().isEmpty()) {
            return ExitCode.DONE;
        }
        console.note("some records were left out; T01 in the report says which and why");
        return ExitCode.DONE_WITH_REJECTED;
    }
}
