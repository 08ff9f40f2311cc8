package org.proxenos.workbench.collect;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.collect.Cursor;

/**
 * What one collection brought, as it came, and how far it is: {@code NAME-0001.jsonl}, ... or {@code NAME-0001.xml}, ...,
 * and {@code NAME.state}.
 *
 * <p>Lines are only ever added, and are on the disk before the state says so. A line that a killed process left half is
 * cut off; a file or a state is there whole or not at all.
 */
final class RawFolder implements Closeable {
    /** Bytes after which a new file is begun. */
    static final long ROLL = 1 << 26;

    private static final String LINES = ".jsonl";
    private static final int BLOCK = 1 << 16;

    private final Path folder;
    private final String name;
    private @Nullable FileChannel lines;

    private RawFolder(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /** The folder of a collection, made where there is none, in which nothing is half. */
    static RawFolder open(Path parent, String name) throws IOException {
        RawFolder raw = new RawFolder(Files.createDirectories(parent.resolve(name)), name);
        for (Path half : raw.list(".part")) {
            Files.delete(half);
        }
        List<Path> files = raw.list(LINES);
        if (!files.isEmpty()) {
            cutTornLine(files.get(files.size() - 1));
        }
        return raw;
    }

    /** How far the collection is; the beginning where nobody noted it. */
    Cursor cursor() throws IOException {
        Path state = folder.resolve(name + ".state");
        if (!Files.exists(state)) {
            return Cursor.START;
        }
        try {
            return Cursor.parse(Files.readString(state));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: %s; delete it to collect from the beginning".formatted(state, e.getMessage()), e);
        }
    }

    /** Notes how far it is, after what was added is on the disk. */
    void save(Cursor cursor) throws IOException {
        force();
        whole(name + ".state", (cursor.json() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a line. */
    void add(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        FileChannel to = lines();
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** Adds a file of its own. */
    void add(String extension, byte[] bytes) throws IOException {
        whole(numbered(list(extension).size() + 1, extension), bytes);
    }

    /** Sees to it that lines are on the disk. */
    void force() throws IOException {
        if (lines != null) {
            lines.force(false);
        }
    }

    /**
     * The last stored lines, oldest first.
     *
     * @param bytes about how many
     */
    void last(long bytes, Consumer<String> taker) throws IOException {
        List<Path> files = list(LINES);
        for (Path file : files.subList(Math.max(0, files.size() - 2), files.size())) {
            long skipped = Math.max(0, Files.size(file) - bytes);
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(skipped);
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                text.substring(skipped == 0 ? 0 : text.indexOf('\n') + 1)
                        .lines()
                        .forEach(taker);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            force();
            lines.close();
        }
    }

    private FileChannel lines() throws IOException {
        if (lines != null && lines.size() < ROLL) {
            return lines;
        }
        close();
        List<Path> files = list(LINES);
        boolean full = files.isEmpty() || Files.size(files.get(files.size() - 1)) >= ROLL;
        Path file = full ? folder.resolve(numbered(files.size() + 1, LINES)) : files.get(files.size() - 1);
        lines = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        forceFolder();
        return lines;
    }

    private String numbered(int number, String extension) {
        return "%s-%04d%s".formatted(name, number, extension);
    }

    private List<Path> list(String extension) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }

    private void whole(String file, byte[] bytes) throws IOException {
        Path part = folder.resolve(file + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
        Files.move(part, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder();
    }

    /** Where a folder cannot be opened as a file (Windows), the file system orders renames itself. */
    private void forceFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void cutTornLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            while (end > 0) {
                long start = Math.max(0, end - BLOCK);
                ByteBuffer block = ByteBuffer.allocate((int) (end - start));
                channel.read(block, start);
                int at = lastBreak(block);
                if (at >= 0) {
                    end = start + at + 1;
                    break;
                }
                end = start;
            }
            if (end < channel.size()) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }

    private static int lastBreak(ByteBuffer block) {
        for (int at = block.position() - 1; at >= 0; at--) {
            if (block.get(at) == '\n') {
                return at;
            }
        }
        return -1;
    }
}
