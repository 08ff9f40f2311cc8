package org.proxenos.workbench.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The workbench as a web server, from its start to its end. */
public final class Server implements AutoCloseable {
    /** Who asks nothing of it for so long is cut off, milliseconds. */
    private static final long STOP = 3_000;

    private static final String TAKEN =
            "cannot listen on port %d of %s: another program has it, perhaps another workbench,"
                    + " or the address is none of this machine's; give another with --port, or --port 0 for any that is free";
    private static final int THREADS = 32;
    private static final long LARGEST_BODY = 2_000_000;

    private final Javalin javalin;
    private final Entrance entrance;
    private final String host;

    private Server(Javalin javalin, Entrance entrance, String host) {
        this.javalin = javalin;
        this.entrance = entrance;
        this.host = host;
    }

    /**
     * Where the server listens.
     *
     * @param host a name or an address of this machine; null: 127.0.0.1, for one person
     * @param port 0 for any that is free
     */
    public record Place(@Nullable String host, int port) {}

    /**
     * Starts serving a study.
     *
     * @throws IllegalArgumentException when the port is taken, the host is none of this machine's, or a team is to be served
     *     in which nobody can sign in as an owner
     */
    public static Server start(OpenStudy study, Place place, Fitting fitting) {
        Pages pages = new Pages(study, place.host() != null);
        List<Section> sections = fitting.sections(pages);
        sections.forEach(pages::enter);
        String host = place.host() == null ? "127.0.0.1" : place.host();
        Door door = new Door(new Sessions(Clock.systemUTC()));
        Entrance entrance = place.host() == null
                ? new TokenEntrance(door, pages)
                : new PasswordEntrance(door, pages, study.people().coders(), Clock.systemUTC());
        Guard guard = new Guard(Hosts.ofThisMachine(host), door, entrance);
        Javalin javalin = Javalin.create(config -> {
            settings(config);
            config.routes.before(guard::meet).beforeMatched(Guard::admit);
            Assets.routes(config.routes);
            entrance.routes(config.routes);
            sections.forEach(section -> section.routes(config.routes));
            new Troubles(pages).routes(config.routes);
        });
        try {
            return new Server(javalin.start(host, place.port()), entrance, host);
        } catch (JavalinBindException e) {
            throw new IllegalArgumentException(TAKEN.formatted(place.port(), host), e);
        }
    }

    private static void settings(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_BODY;
        config.jetty.multipartConfig.maxFileSize(4, SizeUnit.GB);
        config.jetty.multipartConfig.maxTotalRequestSize(8, SizeUnit.GB);
        config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
        config.jetty.modifyServer(server -> server.setStopTimeout(STOP));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    /** What to open in a browser. */
    public String address() {
        return entrance.address(root());
    }

    /** Where the server is, without a slash at the end. */
    public String root() {
        String name = host.equals("0.0.0.0") || host.equals("::") ? Hosts.nameOfThisMachine() : host;
        return "http://%s:%d".formatted(name.contains(":") ? "[" + name + "]" : name, javalin.port());
    }

    /** Lets the answers under way finish, and stops. */
    @Override
    public void close() {
        javalin.stop();
    }

    /** Makes the sections of a workbench, which need the pages' layout. */
    @FunctionalInterface
    public interface Fitting {
        /** The sections in the order of the navigation. */
        List<Section> sections(Pages pages);
    }
}
