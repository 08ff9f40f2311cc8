package org.proxenos.workbench;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.proxenos.workbench.command.AgreeCommand;
import org.proxenos.workbench.command.CodeCommand;
import org.proxenos.workbench.command.CodebookCommand;
import org.proxenos.workbench.command.CodesCommand;
import org.proxenos.workbench.command.CollectCommand;
import org.proxenos.workbench.command.DemoCommand;
import org.proxenos.workbench.command.FitCommand;
import org.proxenos.workbench.command.ForgetCommand;
import org.proxenos.workbench.command.ImportCommand;
import org.proxenos.workbench.command.InitCommand;
import org.proxenos.workbench.command.PlanCommand;
import org.proxenos.workbench.command.RunCommand;
import org.proxenos.workbench.command.SampleCommand;
import org.proxenos.workbench.command.ServeCommand;
import org.proxenos.workbench.command.SimulateCommand;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Trouble;
import org.proxenos.workbench.console.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: puts the asked-for command together, runs it and gives back its exit code. */
@Command(
        name = "proxenos",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "When a mayor or a city takes on a common enemy in public, does it pay off, and for whom?",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  proxenos demo",
            "  proxenos run examples/paris-2017 --data ../shared/data/paris-2017",
            "  proxenos code tweets.csv --text text --coder vader --wide",
            "",
            "Each command explains itself: proxenos COMMAND --help",
            "Exit codes: 0 done, 1 the world failed, 2 wrong use, 3 done with rejected rows."
        })
public final class Proxenos implements Runnable {
    /** In the order of a study's life. A command is made only when it is asked for: a start then costs less. */
    private static final Map<String, Function<Console, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("demo", DemoCommand::new);
        COMMANDS.put("init", InitCommand::new);
        COMMANDS.put("collect", CollectCommand::new);
        COMMANDS.put("import", ImportCommand::new);
        COMMANDS.put("code", CodeCommand::new);
        COMMANDS.put("codebook", CodebookCommand::new);
        COMMANDS.put("sample", SampleCommand::new);
        COMMANDS.put("codes", CodesCommand::new);
        COMMANDS.put("agree", AgreeCommand::new);
        COMMANDS.put("fit", FitCommand::new);
        COMMANDS.put("plan", PlanCommand::new);
        COMMANDS.put("run", RunCommand::new);
        COMMANDS.put("serve", ServeCommand::new);
        COMMANDS.put("forget", ForgetCommand::new);
        COMMANDS.put("simulate", SimulateCommand::new);
    }

    private final CommandLine line = new CommandLine(this);
    private final Console console;

    private Proxenos(Console console) {
        this.console = console;
    }

    /** Runs a command line and ends the process with its exit code. */
    public static void main(String... args) {
        // A number is written with a point on every machine.
        Locale.setDefault(Locale.ROOT);
        try (PrintStream out = new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8);
                PrintStream err =
                        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)) {
            int code = run(new Console(System.in, out, err, Boolean.getBoolean("proxenos.terminal")), args);
            out.flush();
            System.exit(code);
        }
    }

    /** Runs a command line on a console and returns its exit code. */
    public static int run(Console console, String... args) {
        return new Proxenos(console).execute(args);
    }

    private int execute(String... args) {
        Function<Console, Object> asked = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (asked != null) {
            line.addSubcommand(args[0], asked.apply(console));
        } else {
            COMMANDS.forEach((name, command) -> line.addSubcommand(name, command.apply(console)));
        }
        Trouble trouble = new Trouble(console);
        line.setExecutionExceptionHandler(trouble)
                .setParameterExceptionHandler(trouble)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        int code = line.execute(args);
        return code == ExitCode.DONE.number() || code == ExitCode.DONE_WITH_REJECTED.number()
                ? arrived(code, trouble)
                : code;
    }

    /** Results that did not arrive, on a full disk perhaps, are no success. */
    private int arrived(int code, Trouble trouble) {
        try {
            console.check();
            return code;
        } catch (IOException e) {
            return trouble.tell(e).number();
        }
    }

    /** Without a command: the help. */
    @Override
    public void run() {
        line.usage(console.out());
    }
}
