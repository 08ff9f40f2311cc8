package org.proxenos.workbench.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.people.Role;
import org.proxenos.engine.people.CoderTable;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Passwords;
import org.proxenos.workbench.serve.Server;
import org.proxenos.workbench.serve.section.Sections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos serve}: the workbench in a browser. */
@Command(
        name = "serve",
        description =
                "Serve a study's workbench to a browser: what came in, codes, results, and the messages behind them.",
        footer = {
            "",
            "Open the address that it prints; it ends in a token that lets your browser in, and nobody else's. Nothing"
                    + " leaves this machine. Ctrl-C stops it.",
            "",
            "Examples:",
            "  proxenos serve examples/demo",
            "  proxenos serve my-study --port 0        any port that is free",
            "  proxenos serve my-study --add-user ada --role owner",
            "  proxenos serve my-study --host 0.0.0.0  for a team, who sign in"
        })
public final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "STUDY", description = "The study's folder; proxenos init makes one.")
    private Path study;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7117",
            description = "Where to listen; 0: any port that is free; else ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDR",
            description = "Serve a team: listen on this name or address, and let people sign in.")
    private @Nullable String host;

    @Option(
            names = "--add-user",
            paramLabel = "NAME",
            description = "Add somebody to the team instead, or give a new password; it is read from standard input.")
    private @Nullable String user;

    @Option(names = "--role", paramLabel = "ROLE", description = "What they may do: ${COMPLETION-CANDIDATES}.")
    private @Nullable Role role;

    /** The command on this console. */
    public ServeCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > LARGEST_PORT) {
            throw new IllegalArgumentException(
                    "--port %d is no port; they go from 0 to %d".formatted(port, LARGEST_PORT));
        }
        if (user == null && role != null) {
            throw new IllegalArgumentException("--role says what somebody may do; --add-user says who");
        }
        return user == null ? serve() : add(user);
    }

    private int serve() throws IOException {
        CountDownLatch stopped = new CountDownLatch(1);
        try (OpenStudy open = OpenStudy.at(study);
                Server server = Server.start(open, new Server.Place(host, port), pages -> Sections.of(open, pages))) {
            tell(server.address());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, open, stopped)));
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE.number();
    }

    private int add(String name) throws IOException {
        String hash = Passwords.hash(password(name));
        try (OpenStudy open = OpenStudy.at(study)) {
            CoderTable team = open.people().coders();
            if (team.find(name).isPresent()) {
                team.changePassword(name, hash);
                if (role != null) {
                    team.changeRole(name, role);
                }
            } else {
                team.add(new Person(name, role == null ? Role.CODER : role, hash));
            }
            Person added = team.find(name).orElseThrow();
            console.out()
                    .println("%s can sign in as %s"
                            .formatted(added.name(), added.role().code()));
        }
        return ExitCode.DONE.number();
    }

    /** A later Java has a console always; it then reads standard input likewise. */
    @SuppressWarnings("SystemConsoleNull")
    private String password(String name) throws IOException {
        java.io.Console terminal = System.console();
        if (terminal != null) {
            return String.valueOf(terminal.readPassword("Password of %s: ", name));
        }
        BufferedReader lines = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null) {
            throw new IllegalArgumentException("the password of '%s' is expected on standard input".formatted(name));
        }
        return line;
    }

    private static void end(Server server, OpenStudy open, CountDownLatch stopped) {
        server.close();
        open.close();
        stopped.countDown();
    }

    private void tell(String address) {
        if (common.json()) {
            console.out().println(Json.of(Map.of("address", address)));
        } else {
            console.out().println("The workbench is open at");
            console.out().println("  " + address);
            console.out().println("Ctrl-C stops it.");
        }
        console.out().flush();
    }
}
