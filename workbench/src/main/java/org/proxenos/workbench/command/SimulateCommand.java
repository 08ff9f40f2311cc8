package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.proxenos.study.simulate.Simulation;
import org.proxenos.study.simulate.design.Deletions;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Effects;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.file.WholeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos simulate}: a synthetic study with known effects. */
@Command(
        name = "simulate",
        description =
                "Draw a synthetic study with known effects: exports, codes by two simulated people, and the truth.",
        footer = {
            "",
            "Everything is invented and labelled synthetic. The same seed and options give the same study. IRR: ratio of"
                    + " the mean number of reposts.",
            "",
            "Examples:",
            "  proxenos simulate trial --seed 7",
            "  proxenos simulate null --seed 7 --null",
            "  proxenos simulate strong --seed 7 --irr-criticism 2 --theta 1 --posts 2000"
        })
public final class SimulateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "DIR", description = "Folder to make; if it exists, it must be empty.")
    private Path folder;

    @Option(names = "--seed", paramLabel = "N", required = true, description = "Everything random starts here.")
    private long seed;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "91",
            description = "Accounts that post, the target among them; default: ${DEFAULT-VALUE}.")
    private int accounts;

    @Option(
            names = "--posts",
            paramLabel = "N",
            defaultValue = "6000",
            description = "Originals of these accounts; default: ${DEFAULT-VALUE}.")
    private int posts;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "42",
            description = "Days from the first post to the last; default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--irr-criticism",
            paramLabel = "X",
            defaultValue = "1.5",
            description = "IRR of a message that criticises the government; default: ${DEFAULT-VALUE}.")
    private double criticism;

    @Option(
            names = "--irr-enemy",
            paramLabel = "X",
            defaultValue = "1.3",
            description = "IRR of one with an enemy, harm and an inclusive we; default: ${DEFAULT-VALUE}.")
    private double enemy;

    @Option(
            names = "--irr-moral",
            paramLabel = "X",
            defaultValue = "1.12",
            description = "IRR of each moral expression; default: ${DEFAULT-VALUE}.")
    private double moral;

    @Option(
            names = "--target-ratio",
            paramLabel = "X",
            defaultValue = "2.1",
            description = "Ratio of the target's replies per repost on the event to its others; default:"
                    + " ${DEFAULT-VALUE}.")
    private double target;

    @Option(
            names = "--theta",
            paramLabel = "X",
            defaultValue = "0.5",
            description = "Size of the negative binomial: variance mu + mu^2/theta; default: ${DEFAULT-VALUE}.")
    private double theta;

    @Option(
            names = "--icc",
            paramLabel = "X",
            defaultValue = "0.2",
            description = "Share of the log mean's variance between accounts, 0 to 0.95; default: ${DEFAULT-VALUE}.")
    private double icc;

    @Option(
            names = "--coding-error",
            paramLabel = "X",
            defaultValue = "0.07",
            description = "Share of messages worded so that machines misread them, 0 to 1; default: ${DEFAULT-VALUE}.")
    private double codingError;

    @Option(
            names = "--deleted",
            paramLabel = "X",
            defaultValue = "0",
            description = "Share of messages that are gone before collection, 0 to 0.95; default: ${DEFAULT-VALUE}.")
    private double deleted;

    @Option(
            names = "--deleted-accounts",
            paramLabel = "X",
            defaultValue = "0",
            description = "Share of accounts that are gone with all they wrote, the target aside, 0 to 0.95; default:"
                    + " ${DEFAULT-VALUE}.")
    private double deletedAccounts;

    @Option(
            names = "--deleted-critical",
            paramLabel = "X",
            defaultValue = "1",
            description = "How many times as likely critical messages are to be gone; default: ${DEFAULT-VALUE}.")
    private double deletedCritical;

    @Option(
            names = "--no-bots",
            description = "No suspected bots among those who answer mayors; else 25 %% of replies, 5 %% in the burst.")
    private boolean withoutBots;

    @Option(names = "--null", description = "No effects, and exposures dealt out at random.")
    private boolean withoutEffects;

    /** The command on this console. */
    public SimulateCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        Effects effects = new Effects(criticism, enemy, moral, target);
        Design stated = new Design(
                seed,
                accounts,
                posts,
                days,
                effects,
                theta,
                icc,
                codingError,
                !withoutBots,
                withoutEffects,
                new Deletions(deleted, deletedAccounts, deletedCritical));
        Simulation simulation = Simulation.of(withoutEffects ? stated.withoutEffects() : stated);
        WholeFolder.write(folder, simulation.files());
        if (common.json()) {
            console.out().print(Json.of(summary(simulation)));
        } else {
            console.out().println(folder.resolve("study.yaml"));
        }
        console.note("next: proxenos run %s".formatted(folder));
        return ExitCode.DONE.number();
    }

    private Map<String, Object> summary(Simulation simulation) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("study", folder.toString());
        summary.put("seed", seed);
        summary.put("accounts", simulation.world().cast().senders().size());
        summary.put("posts", simulation.world().posts().size());
        summary.put("reposts", simulation.world().reposts().size());
        summary.put("replies", simulation.world().replies().size());
        summary.put("releases", simulation.world().releases().size());
        summary.put("vanished", simulation.world().vanished().messages().size());
        return summary;
    }
}
