package org.proxenos.workbench.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.proxenos.engine.Forgetting;
import org.proxenos.engine.Forgot;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Grid;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.file.Input;
import org.proxenos.workbench.folder.CodedMessages;
import org.proxenos.workbench.folder.ForgetList;
import org.proxenos.workbench.folder.Results;
import org.proxenos.workbench.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos forget}: deletion that leaves no trace. */
@Command(
        name = "forget",
        description = "Purge messages and accounts from a study's tables, and keep them from coming back.",
        footer = {
            "",
            "A list has an id or a handle a line, or is a table with the columns id and action, or what an import"
                    + " takes as word that something is gone: a compliance file of X, notices of a stream, events of"
                    + " Jetstream. Exports in sources/ and hand codes are yours and are not changed: those that still hold"
                    + " it are named. Results are taken away, since they were made with it.",
            "",
            "Examples:",
            "  proxenos forget my-study deleted.txt",
            "  proxenos forget my-study compliance.jsonl --kind message",
            "  echo @somebody | proxenos forget my-study - --kind account"
        })
public final class ForgetCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(index = "0", paramLabel = "STUDY", description = "The study's folder.")
    private Path study;

    @Parameters(index = "1", paramLabel = "LIST", description = "What to forget; gzip or zstd; - for standard input.")
    private String list;

    @Option(
            names = "--kind",
            paramLabel = "K",
            defaultValue = "any",
            description = "What the ids are of: ${COMPLETION-CANDIDATES}; else any.")
    private Kind kind;

    /** The command on this console. */
    public ForgetCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    /** What ids are of. */
    enum Kind {
        any,
        message,
        account
    }

    @Override
    public Integer call() throws IOException {
        StudyFolder folder = StudyFolder.open(study);
        Input input = new Input(list, console.in());
        ForgetList wanted;
        try (InputStream in = input.open()) {
            wanted = ForgetList.read(in, input.name());
        }
        console.progress("forgetting");
        Forgot forgot;
        try (DuckDbEngine engine = DuckDbEngine.open(folder.corpus(), folder.codes())) {
            CodedMessages coded = CodedMessages.of(folder, engine);
            forgot = engine.forget(forgetting(wanted), folder.importPlan(null))
                    .and("decisions", coded.purge(folder, engine, kind == Kind.account ? Set.of() : wanted.ids()));
        }
        boolean results = forgot.isAnything() && Results.remove(folder.results());
        Results.remove(folder.workbench());
        tell(wanted, forgot, results, folder.holding(wanted.ids()));
        return ExitCode.DONE.number();
    }

    private Forgetting forgetting(ForgetList wanted) {
        return switch (kind) {
            case any -> new Forgetting(wanted.messages(), wanted.accounts());
            case message -> new Forgetting(wanted.ids(), Set.of());
            case account -> new Forgetting(Set.of(), wanted.ids());
        };
    }

    private void tell(ForgetList wanted, Forgot forgot, boolean results, List<Path> holding) {
        console.clear();
        if (common.json()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("asked", wanted.ids().size());
            all.put("notFound", List.copyOf(forgot.notFound()));
            all.put("removed", forgot.rows());
            all.put("skipped", wanted.skipped());
            all.put("resultsRemoved", results);
            all.put("stillIn", holding.stream().map(Path::toString).toList());
            console.out().print(Json.of(all));
        } else {
            Grid grid = new Grid("table", "removed");
            forgot.rows().forEach((table, n) -> grid.row(table, Long.toString(n)));
            console.out().print(grid.text());
        }
        tellNotFound(wanted, forgot);
        if (wanted.skipped() > 0) {
            console.note("%d records ask for nothing to go and were skipped".formatted(wanted.skipped()));
        }
        if (results) {
            console.note("the results were made with it and are gone; next: proxenos run " + study);
        }
        holding.forEach(file -> console.note(file + " still holds some of it; it is yours and was not changed"));
    }

    private void tellNotFound(ForgetList wanted, Forgot forgot) {
        if (!forgot.notFound().isEmpty()) {
            console.note("%d of %d ids not found in the corpus, such as %s; they will be left out if they come later"
                    .formatted(
                            forgot.notFound().size(),
                            wanted.ids().size(),
                            forgot.notFound().first()));
        }
    }
}
