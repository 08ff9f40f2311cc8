package org.proxenos.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How fast a workbench that runs already shows its overview and pages of messages, as one reader at a time asks for them. */
public final class LeafMessages {
    private static final List<String> PAGES = List.of(
            "/messages",
            "/messages?q=ministry",
            "/messages?q=zzzqqq",
            "/messages?role=mayor&window=event",
            "/messages?code=adversary&op=ge&value=2",
            "/messages?q=betray&role=city&order=newest",
            "/messages?after=900000",
            "/messages?kind=reply&order=newest");
    private static final double HIGH = 0.95;

    private final String root;
    private final ProcessHandle server;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private LeafMessages(String root, ProcessHandle server) {
        this.root = root;
        this.server = server;
    }

    /** Asks for each page so often: {@code ADDRESS PID ROUNDS}; the address is the one that {@code serve} printed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 3) {
            throw new IllegalArgumentException("wanted: the address that serve printed, its process id, and rounds");
        }
        URI address = URI.create(args[0]);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(args[1])).orElseThrow();
        LeafMessages reader = new LeafMessages(address.getScheme() + "://" + address.getRawAuthority(), server);
        reader.ask(address.getRawPath() + "?" + address.getRawQuery());
        int rounds = Integer.parseInt(args[2]);
        reader.measure("overview", List.of("/"), rounds);
        reader.measure("pages of messages", PAGES, rounds);
    }

    private void measure(String what, List<String> paths, int rounds) throws IOException, InterruptedException {
        for (String path : paths) {
            ask(path);
        }
        long before = processors().toNanos();
        long[] times = new long[rounds * paths.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = ask(paths.get(i % paths.size()));
        }
        long used = processors().toNanos() - before;
        Arrays.sort(times);
        System.out.printf(
                "%s: %d asked; median %d ms, 95th percentile %d ms, processors %d ms each%n",
                what,
                times.length,
                milliseconds(times[times.length / 2]),
                milliseconds(times[(int) (times.length * HIGH)]),
                milliseconds(used / times.length));
    }

    private Duration processors() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private long ask(String path) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 400) {
            throw new IOException("%s was answered with %d".formatted(path, answer.statusCode()));
        }
        return System.nanoTime() - begun;
    }

    private static long milliseconds(long nanoseconds) {
        return TimeUnit.NANOSECONDS.toMillis(nanoseconds);
    }
}
