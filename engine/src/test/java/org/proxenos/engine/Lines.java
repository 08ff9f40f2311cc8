package org.proxenos.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;

/**
 * An export format for tests, a command a line: {@code post ID ACCOUNT LIKES OBSERVED text}, {@code repost ...}, {@code
 * through ...}, {@code account ID HANDLE FOLLOWERS OBSERVED}, {@code bad reason}, {@code break}. A {@code -} is null.
 */
public final class Lines implements Intake {
    @Override
    public Detection read(InputStream raw, Origin origin, @Nullable String format, Sink sink) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8));
        long row = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split(" ", 6);
            row++;
            switch (cells[0]) {
                case "through" -> sink.seenThrough(post(cells, origin, row));
                case "account" -> sink.account(account(cells));
                case "bad" -> sink.rejected(new Rejected(origin.file(), row, "text", line.substring(4), line));
                case "break" -> throw new IOException("unexpected end");
                default -> sink.collected(post(cells, origin, row));
            }
        }
        return new Detection("lines", 1, null, 0);
    }

    /** Writes a file of such lines. */
    public static SourceFile file(Path folder, String name, String... lines) {
        try {
            Path path = Files.write(folder.resolve(name), List.of(lines));
            return new SourceFile(path, new Origin(name, Strand.ACCOUNTS, Mapping.NONE), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collected post(String[] cells, Origin origin, long row) {
        Kind kind = cells[0].equals("repost") ? Kind.REPOST : Kind.POST;
        String id = cells[1];
        Reactions reactions = cells[3].equals("-")
                ? null
                : new Reactions(id, time(cells[4]), Long.valueOf(cells[3]), null, 0L, 7L, null, Map.of());
        return new Collected(
                new Message(
                        id,
                        "x",
                        word(cells[2]),
                        kind,
                        Instant.parse("2017-06-01T00:00:00.123456Z"),
                        "en",
                        "platform",
                        cells[5],
                        null,
                        null,
                        kind == Kind.REPOST ? "" : null,
                        id,
                        origin.strand(),
                        origin.file(),
                        row),
                reactions,
                List.of(new Link(Link.Kind.HASHTAG, "tag" + id)));
    }

    private static Account account(String[] cells) {
        return new Account(
                cells[1], "x", word(cells[2]), null, number(cells[3]), time(cells[4]), null, null, null, null);
    }

    private static @Nullable String word(String cell) {
        return cell.equals("-") ? null : cell;
    }

    private static @Nullable Long number(String cell) {
        return cell.equals("-") ? null : Long.valueOf(cell);
    }

    private static @Nullable Instant time(String cell) {
        return cell.equals("-") ? null : Instant.parse(cell + "T00:00:00Z");
    }
}
