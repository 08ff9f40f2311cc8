package org.proxenos.workbench.collect;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.collect.Answer;

/**
 * The texts that a WebSocket brings, one by one: the next is asked for when the last was taken, so that a fast server
 * fills no memory. A connection that says nothing is asked whether it is still there.
 */
final class EventStream implements WebSocket.Listener, AutoCloseable {
    /** Characters of the longest text. */
    private static final int LONGEST = 1 << 23;

    private final BlockingQueue<Coming> coming = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final Duration patience;
    private @Nullable WebSocket socket;
    private volatile long heard = System.nanoTime();
    private volatile boolean asked;

    private EventStream(Duration patience) {
        this.patience = patience;
    }

    /** A text, or the reason for which there will be no more. */
    private record Coming(@Nullable String text, String end) {}

    /**
     * Connects.
     *
     * @throws RefusedException when the server answers and does not want to
     * @throws IOException when it does not answer
     */
    static EventStream open(Web web, String address) throws IOException {
        EventStream stream = new EventStream(web.limits().time());
        CompletableFuture<WebSocket> connecting = web.client()
                .newWebSocketBuilder()
                .connectTimeout(web.limits().time())
                .header("User-Agent", Web.PROGRAM)
                .buildAsync(URI.create(address), stream);
        try {
            stream.socket = Web.await(connecting, web.limits().time());
            return stream;
        } catch (WebSocketHandshakeException e) {
            int status = e.getResponse().statusCode();
            throw new RefusedException(new Answer(status, Map.of(), new byte[0]));
        }
    }

    /** A server that answers, but with something other than a stream. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Answer answer;

        RefusedException(Answer answer) {
            super("the server answered with status " + answer.status());
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }

    /**
     * The next text; null where none comes within a time.
     *
     * @throws IOException when the connection has ended
     */
    @Nullable
    String next(Duration most) throws IOException {
        try {
            Coming next = coming.poll(most.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                watch();
                return null;
            }
            if (next.text() == null) {
                throw new IOException(next.end());
            }
            more();
            return next.text();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while listening", e);
        }
    }

    private void more() {
        if (socket != null) {
            socket.request(1);
        }
    }

    /** Asks a silent server for a sign of life at half of the time that it has. */
    private void watch() throws IOException {
        Duration silent = Duration.ofNanos(System.nanoTime() - heard);
        if (silent.compareTo(patience) > 0) {
            throw new IOException("nothing was heard for %d seconds".formatted(silent.toSeconds()));
        }
        if (silent.compareTo(patience.dividedBy(2)) > 0 && !asked && socket != null) {
            asked = true;
            // Where it does not arrive, no answer will, and the silence ends the connection.
            CompletableFuture<WebSocket> unused = socket.sendPing(ByteBuffer.allocate(0));
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        hear();
        part.append(text);
        if (part.length() > LONGEST) {
            coming.add(new Coming(null, "an event is longer than %,d characters".formatted(LONGEST)));
            from.abort();
        } else if (last) {
            coming.add(new Coming(part.toString(), ""));
            part.setLength(0);
        } else {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes, boolean last) {
        coming.add(new Coming(null, "bytes came where texts are due"));
        from.abort();
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        hear();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        hear();
        from.request(1);
        return null;
    }

    private void hear() {
        heard = System.nanoTime();
        asked = false;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        coming.add(new Coming(
                null, "the server closed the stream (%d%s)".formatted(status, reason.isEmpty() ? "" : ": " + reason)));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        String why = error instanceof CompletionException && error.getCause() != null
                ? String.valueOf(error.getCause().getMessage())
                : String.valueOf(error.getMessage());
        coming.add(new Coming(null, "the connection broke: " + why));
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
