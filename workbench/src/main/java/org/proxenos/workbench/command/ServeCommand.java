package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.serve.OpenStudy;
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
            "  proxenos serve my-study --port 0        any port that is free"
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
        CountDownLatch stopped = new CountDownLatch(1);
        try (OpenStudy open = OpenStudy.at(study);
                Server server = Server.start(open, new Server.Place(null, port), pages -> Sections.of(open, pages))) {
            tell(server.address());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, open, stopped)));
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE.number();
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
