package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.proxenos.study.analysis.PlanSheet;
import org.proxenos.study.plan.HypothesisYaml;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.folder.FrozenPlan;
import org.proxenos.workbench.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos plan}: what is fixed before the data are seen. */
@Command(
        name = "plan",
        description = "Print the plan with its hash, and whether it changed since it was frozen.",
        footer = {
            "",
            "The plan is study.yaml with every default written out: event, windows, sources, coders, tests, controls, placebo."
                    + " A run says in its methods whether the plan was frozen before, and what changed since.",
            "",
            "Examples:",
            "  proxenos plan my-study",
            "  proxenos plan my-study --yaml",
            "  proxenos plan my-study --freeze"
        })
public final class PlanCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "STUDY", description = "The study's folder.")
    private Path study;

    @Option(names = "--freeze", description = "Write the plan down as plan.frozen.txt; once for a study.")
    private boolean freeze;

    @Option(
            names = "--yaml",
            description = "Print the hypotheses as study.yaml may state them, every default written out.")
    private boolean yaml;

    /** The command on this console. */
    public PlanCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        StudyFolder folder = StudyFolder.open(study);
        if (yaml) {
            console.out().print(HypothesisYaml.of(folder.study().hypotheses()));
            return ExitCode.DONE.number();
        }
        Optional<FrozenPlan> frozen = FrozenPlan.read(folder.path());
        if (freeze && frozen.isPresent()) {
            throw new IllegalArgumentException(
                    "the plan was frozen on %s, and is frozen once; to plan anew, delete %s: methods of later runs then give the new date"
                            .formatted(frozen.get().at(), folder.path().resolve(FrozenPlan.FILE)));
        }
        if (freeze) {
            frozen = Optional.of(FrozenPlan.freeze(folder.path(), folder.study(), Instant.now()));
        }
        tell(PlanSheet.of(folder.study()), frozen);
        return ExitCode.DONE.number();
    }

    private void tell(List<String> lines, Optional<FrozenPlan> frozen) {
        List<String> changes = frozen.map(plan -> plan.changes(lines)).orElse(List.of());
        if (common.json()) {
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("sha256", FrozenPlan.hash(lines));
            plan.put("frozenAt", frozen.map(p -> p.at().toString()).orElse(null));
            plan.put("changes", changes);
            plan.put("plan", lines);
            console.out().print(Json.of(plan));
            return;
        }
        lines.forEach(console.out()::println);
        console.out().println("sha256 of these lines: " + FrozenPlan.hash(lines));
        console.out()
                .println(frozen.map(p -> "frozen on %s; ".formatted(p.at())
                                + (changes.isEmpty() ? "nothing has changed since" : "changed since:"))
                        .orElse("not frozen; --freeze writes it down"));
        changes.forEach(change -> console.out().println("  " + change));
    }
}
