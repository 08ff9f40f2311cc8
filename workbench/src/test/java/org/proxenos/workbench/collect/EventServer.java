package org.proxenos.workbench.collect;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Jetstream on this machine: it replays invented events from a cursor on, then stays open and says nothing. Handshake
 * and frames are those of RFC 6455, by hand.
 */
final class EventServer implements AutoCloseable {
    /** Microseconds of the first event, 2026-01-01; one a second follows. */
    static final long FIRST = 1_767_225_600_000_000L;

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=(\\d+)");
    private static final int TEXT = 0x81;
    private static final int PART = 0x01;
    private static final int LAST_PART = 0x80;
    private static final int PING = 0x89;
    private static final int CLOSE = 0x88;

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private volatile int events;
    private volatile int forgotten;
    private volatile int hangsUpAfter = Integer.MAX_VALUE;
    private volatile int delay;

    EventServer(int events) throws IOException {
        this.events = events;
        threads.execute(this::serve);
    }

    String address() {
        return "ws://127.0.0.1:" + socket.getLocalPort() + "/subscribe";
    }

    /** Paths and queries, in the order in which they came. */
    List<String> asked() {
        return asked;
    }

    /** More happens. */
    synchronized void happen(int more) {
        events = events + more;
    }

    /** What happened before this event is no longer there. */
    void forgetBefore(int event) {
        forgotten = event;
    }

    /** A connection is closed after so many events. */
    void hangUpAfter(int sent) {
        hangsUpAfter = sent;
    }

    /** So long passes between every ten events. */
    void delay(int millis) {
        delay = millis;
    }

    /** The next handshakes are answered with these status lines. */
    synchronized void refuse(String... statusLines) {
        refusals.addAll(List.of(statusLines));
    }

    static String event(int number) {
        return ("{\"did\":\"did:plc:a%d\",\"time_us\":%d,\"kind\":\"commit\",\"commit\":{\"rev\":\"r%d\",\"operation\":\"create\","
                        + "\"collection\":\"app.bsky.feed.post\",\"rkey\":\"k%d\",\"cid\":\"c\",\"record\":{\"$type\":"
                        + "\"app.bsky.feed.post\",\"text\":\"Héllo %d\",\"createdAt\":\"2026-01-01T00:00:00Z\"}}}")
                .formatted(number % 7, FIRST + number * 1_000_000L, number, number, number);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            String head = head(in);
            String path = head.split(" ", 3)[1];
            asked.add(path);
            OutputStream out = client.getOutputStream();
            String refusal = refusal();
            if (refusal != null) {
                out.write(
                        ("HTTP/1.1 " + refusal + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                return;
            }
            out.write(welcome(head).getBytes(StandardCharsets.US_ASCII));
            send(path, out);
            while (in.read() >= 0) {
                // Until the other side hangs up.
            }
        } catch (IOException | InterruptedException gone) {
            // A client that was killed.
        }
    }

    private synchronized @Nullable String refusal() {
        return refusals.isEmpty() ? null : refusals.remove(0);
    }

    private void send(String path, OutputStream out) throws IOException, InterruptedException {
        Matcher cursor = CURSOR.matcher(path);
        long from = cursor.find() ? Long.parseLong(cursor.group(1)) : Long.MAX_VALUE;
        frame(out, PING, "?");
        int sent = 0;
        for (int number = Math.max(0, forgotten); number < events; number++) {
            if (FIRST + number * 1_000_000L >= from) {
                if (sent == hangsUpAfter) {
                    frame(out, CLOSE, "");
                    return;
                }
                sent++;
                text(out, event(number));
                if (sent % 10 == 0) {
                    Thread.sleep(delay);
                }
            }
        }
        out.flush();
    }

    /** Every seventh text comes in two parts, cut within a character. */
    private static void text(OutputStream out, String text) throws IOException {
        if (Math.floorMod(text.hashCode(), 7) != 0) {
            frame(out, TEXT, text);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int cut = text.indexOf('é') + 1;
        frame(out, PART, Arrays.copyOf(bytes, cut));
        frame(out, LAST_PART, Arrays.copyOfRange(bytes, cut, bytes.length));
    }

    private static void frame(OutputStream out, int kind, String text) throws IOException {
        frame(out, kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void frame(OutputStream out, int kind, byte[] bytes) throws IOException {
        byte[] head = bytes.length < 126
                ? new byte[] {(byte) kind, (byte) bytes.length}
                : new byte[] {(byte) kind, 126, (byte) (bytes.length >> 8), (byte) bytes.length};
        out.write(head);
        out.write(bytes);
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private static String welcome(String head) {
        Matcher key = Pattern.compile("(?i)Sec-WebSocket-Key: *(\\S+)").matcher(head);
        if (!key.find()) {
            return "HTTP/1.1 400 Bad Request\r\n\r\n";
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1")
                    .digest((key.group(1) + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                    + Base64.getEncoder().encodeToString(hash)
                    + "\r\n\r\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
