package org.proxenos.workbench.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A server on this machine that answers as Mastodon, Bluesky's view of the network and a news site document it, with
 * invented posts, one a minute; and that fails as often as it is told to.
 */
final class Platform implements AutoCloseable {
    static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SEARCH_ENDS_AFTER = 150;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();
    private volatile int posts;
    private volatile int feedFrom;
    private volatile int delay;

    /** What takes the place of an answer. */
    @FunctionalInterface
    interface Trouble {
        void answer(HttpExchange exchange) throws IOException;
    }

    Platform(int posts) throws IOException {
        this.posts = posts;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Somebody posts more. */
    synchronized void post(int more) {
        posts = posts + more;
    }

    /** The feed forgets all before this post. */
    void forgetFeedBefore(int post) {
        feedFrom = post;
    }

    /** Each answer takes so long. */
    void delay(int millis) {
        delay = millis;
    }

    /** The next requests fail, in this order. */
    synchronized void fail(Trouble... next) {
        troubles.addAll(List.of(next));
    }

    /** Paths and queries, in the order in which they came. */
    List<String> asked() {
        return asked;
    }

    /** The headers of each request, names in lower case. */
    List<Map<String, String>> headers() {
        return headers;
    }

    static Trouble status(int status, String body, String... namesAndValues) {
        return exchange -> {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                exchange.getResponseHeaders().add(namesAndValues[i], namesAndValues[i + 1]);
            }
            send(exchange, status, body);
        };
    }

    /** The connection breaks in the middle of an answer. */
    static Trouble broken() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("[{\"id\":\"1".getBytes(StandardCharsets.UTF_8));
            throw new IOException("as asked");
        };
    }

    private synchronized @Nullable Trouble trouble() {
        return troubles.poll();
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString());
        Map<String, String> sent = new HashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> sent.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        headers.add(sent);
        try (exchange) {
            Thread.sleep(delay);
            Trouble trouble = trouble();
            if (trouble != null) {
                trouble.answer(exchange);
            } else {
                answer(
                        exchange,
                        exchange.getRequestURI().getPath(),
                        parameters(exchange.getRequestURI().getRawQuery()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> parameters(@Nullable String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private void answer(HttpExchange exchange, String path, Map<String, String> parameters) throws IOException {
        switch (path) {
            case "/api/v1/accounts/lookup" -> lookup(exchange, parameters);
            case "/api/v1/accounts/7/statuses", "/api/v1/timelines/tag/climate" -> timeline(exchange, path, parameters);
            case "/api/v1/statuses/10" -> send(exchange, 200, status(10, ""));
            case "/api/v1/statuses/10/context" -> send(exchange, 200, context());
            case "/xrpc/app.bsky.feed.getAuthorFeed" -> author(exchange, parameters);
            case "/xrpc/app.bsky.feed.searchPosts" -> search(exchange, parameters);
            case "/xrpc/app.bsky.feed.getPostThread" -> thread(exchange, parameters);
            case "/feed.xml" -> feed(exchange);
            default -> send(exchange, 404, "{\"error\":\"Record not found\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void lookup(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        boolean known = parameters.getOrDefault("acct", "").equals("ana@city.example");
        send(exchange, known ? 200 : 404, known ? account() : "{\"error\":\"Record not found\"}");
    }

    private static String account() {
        return "{\"id\":\"7\",\"username\":\"ana\",\"acct\":\"ana\",\"url\":\"https://city.example/@ana\",\"followers_count\":12}";
    }

    private static String status(int number, String more) {
        return ("{\"id\":\"%d\",\n \"created_at\":\"%s\",\"content\":\"<p>Post %d</p>\",\"uri\":\"https://city.example/posts/%d\","
                        + "\"account\":%s,\"replies_count\":%d,\"reblogs_count\":1,\"favourites_count\":2%s}")
                .formatted(number, at(number), number, number, account(), number % 5, more);
    }

    private static Instant at(int number) {
        return FIRST.plusSeconds(60L * number);
    }

    private void timeline(HttpExchange exchange, String path, Map<String, String> parameters) throws IOException {
        int most = Integer.parseInt(parameters.getOrDefault("max_id", Integer.toString(posts + 1)));
        int since = Integer.parseInt(parameters.getOrDefault("since_id", "0"));
        int limit = Integer.parseInt(parameters.getOrDefault("limit", "20"));
        List<Integer> page = IntStream.iterate(most - 1, n -> n > since, n -> n - 1)
                .limit(limit)
                .boxed()
                .toList();
        if (!page.isEmpty()) {
            String at = address() + path + "?limit=" + limit;
            String next = page.size() < limit
                    ? ""
                    : "<%s&max_id=%d>; rel=\"next\", ".formatted(at, page.get(page.size() - 1));
            exchange.getResponseHeaders().add("Link", next + "<%s&min_id=%d>; rel=\"prev\"".formatted(at, page.get(0)));
        }
        exchange.getResponseHeaders().add("X-RateLimit-Remaining", "299");
        send(exchange, 200, "[" + page.stream().map(n -> status(n, "")).collect(Collectors.joining(",\n")) + "]");
    }

    private static String context() {
        String answer = ",\"in_reply_to_id\":\"10\",\"in_reply_to_account_id\":\"7\"";
        return "{\"ancestors\":[%s],\"descendants\":[%s,%s]}"
                .formatted(status(9, ""), status(11, answer), status(12, answer));
    }

    private static String view(int number) {
        return ("{\"uri\":\"at://did:plc:ana/app.bsky.feed.post/%d\",\"cid\":\"c%d\","
                        + "\"author\":{\"did\":\"did:plc:ana\",\"handle\":\"ana.example\"},"
                        + "\"record\":{\"$type\":\"app.bsky.feed.post\",\"text\":\"Post %d\",\"createdAt\":\"%s\"},"
                        + "\"likeCount\":%d,\"indexedAt\":\"%s\"}")
                .formatted(
                        number,
                        number,
                        number,
                        at(number),
                        number % 3,
                        at(number).plusSeconds(1));
    }

    private void author(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        if (!parameters.getOrDefault("actor", "").equals("ana.example")) {
            send(exchange, 400, "{\"error\":\"InvalidRequest\",\"message\":\"Profile not found\"}");
            return;
        }
        List<Integer> page = page(parameters, posts, 0);
        String items = page.stream().map(n -> "{\"post\":" + view(n) + "}").collect(Collectors.joining(","));
        send(exchange, 200, "{\"feed\":[" + items + "]" + cursor(page, parameters) + "}");
    }

    private static List<Integer> page(Map<String, String> parameters, int newest, int before) {
        int from = Integer.parseInt(parameters.getOrDefault("cursor", Integer.toString(newest)));
        return IntStream.iterate(from, n -> n > before, n -> n - 1)
                .limit(Integer.parseInt(parameters.getOrDefault("limit", "20")))
                .boxed()
                .toList();
    }

    private static String cursor(List<Integer> page, Map<String, String> parameters) {
        boolean more = page.size() == Integer.parseInt(parameters.getOrDefault("limit", "20"));
        return more ? ",\"cursor\":\"%d\"".formatted(page.get(page.size() - 1) - 1) : "";
    }

    /** A search whose pages end before what it finds does. */
    private void search(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        int newest = posts;
        while (parameters.containsKey("until")
                && !at(newest).isBefore(Instant.parse(parameters.getOrDefault("until", "")))) {
            newest--;
        }
        int before = 0;
        while (parameters.containsKey("since")
                && at(before + 1).isBefore(Instant.parse(parameters.getOrDefault("since", "")))) {
            before++;
        }
        List<Integer> page = page(parameters, newest, Math.max(before, newest - SEARCH_ENDS_AFTER));
        String views = page.stream().map(Platform::view).collect(Collectors.joining(","));
        exchange.getResponseHeaders().add("RateLimit-Remaining", "2999");
        send(exchange, 200, "{\"posts\":[" + views + "]" + cursor(page, parameters) + "}");
    }

    private static void thread(HttpExchange exchange, Map<String, String> parameters) throws IOException {
        if (!parameters.getOrDefault("uri", "").endsWith("/10")) {
            send(exchange, 400, "{\"error\":\"NotFound\",\"message\":\"Post not found\"}");
            return;
        }
        String leaf = "{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":%s,\"replies\":[]}";
        send(
                exchange,
                200,
                "{\"thread\":{\"$type\":\"app.bsky.feed.defs#threadViewPost\",\"post\":%s,\"replies\":[%s,%s]}}"
                        .formatted(view(10), leaf.formatted(view(11)), leaf.formatted(view(12))));
    }

    private void feed(HttpExchange exchange) throws IOException {
        String tag = "\"" + feedFrom + "-" + posts + "\"";
        exchange.getResponseHeaders().add("ETag", tag);
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        List<String> items = new ArrayList<>();
        for (int n = Math.max(feedFrom, posts - 20) + 1; n <= posts; n++) {
            items.add(
                    "<item><guid>https://city.example/news/%d</guid><title>News %d</title><description>Words</description></item>"
                            .formatted(n, n));
        }
        send(
                exchange,
                200,
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>City</title><link>https://city.example/</link>"
                        + String.join("\n", items)
                        + "</channel></rss>");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
