package org.proxenos.workbench.collect;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.collect.Answer;
import org.proxenos.corpus.collect.Request;
import org.proxenos.workbench.console.Version;

/**
 * The network, by the JDK's own client.
 *
 * @param client kept for the run, so that connections are used again
 * @param limits on what a server may cost
 */
record Web(HttpClient client, Limits limits) {
    /** Says who asks, so that a server's owner can tell. */
    static final String PROGRAM = "proxenos/" + Version.program() + " (research; collects public posts)";

    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_MOVES = 5;

    /**
     * What a server may cost.
     *
     * @param time for one whole answer
     * @param bytes of one answer
     */
    record Limits(Duration time, int bytes) {
        /** A minute and 32 MiB: some hundred of the largest pages there are. */
        static final Limits USUAL = new Limits(Duration.ofSeconds(60), 1 << 25);
    }

    /** The network within these limits. Redirects are followed by hand, since a token must not follow them anywhere. */
    static Web open(Limits limits) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(limits.time())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return new Web(client, limits);
    }

    /**
     * Asks.
     *
     * @param token shown to the server that was asked first and to no other; null: none
     * @throws IOException when there is no whole answer
     */
    Answer get(Request request, @Nullable String token) throws IOException {
        URI first = URI.create(request.address());
        URI at = first;
        for (int moves = 0; moves <= MOST_MOVES; moves++) {
            HttpResponse<byte[]> response = send(request(at, request.headers(), sameServer(first, at) ? token : null));
            URI next = moved(response, at);
            if (next == null) {
                return new Answer(response.statusCode(), headers(response), response.body());
            }
            at = next;
        }
        throw new IOException("%s leads on to other addresses without an end".formatted(first.getHost()));
    }

    private HttpRequest request(URI at, Map<String, String> headers, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at).timeout(limits.time()).header("User-Agent", PROGRAM);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    /** Where an answer leads; null where it is one. An encrypted address leads to no other kind. */
    private static @Nullable URI moved(HttpResponse<byte[]> response, URI at) throws IOException {
        String to = response.headers().firstValue("location").orElse("");
        if (!MOVED.contains(response.statusCode()) || to.isEmpty()) {
            return null;
        }
        try {
            URI next = at.resolve(to);
            String scheme = String.valueOf(next.getScheme());
            if (next.getHost() != null && (scheme.equals("https") || scheme.equals(at.getScheme()))) {
                return next;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("%s leads to '%s', which is no address".formatted(at.getHost(), to), e);
        }
        throw new IOException("%s leads to '%s', which is not followed".formatted(at.getHost(), to));
    }

    private static boolean sameServer(URI first, URI at) {
        return first.getScheme().equals(at.getScheme())
                && first.getRawAuthority().equals(at.getRawAuthority());
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, head -> new BoundedBody(limits.bytes()));
        return await(coming, limits.time());
    }

    /** What comes within a time. */
    static <T> T await(CompletableFuture<T> coming, Duration time) throws IOException {
        try {
            return coming.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new IOException("no whole answer within %d seconds".formatted(time.toSeconds()), e);
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for an answer");
        }
    }

    /** Headers by name; of one that comes several times, all, parted by commas. */
    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }
}
