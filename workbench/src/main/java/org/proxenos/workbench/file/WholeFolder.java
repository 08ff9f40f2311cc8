package org.proxenos.workbench.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A folder that appears when all its files are written and not before. */
public final class WholeFolder implements AutoCloseable {
    private final Path target;
    private final Path written;

    private WholeFolder(Path target, Path written) {
        this.target = target;
        this.written = written;
    }

    /**
     * Writes texts as UTF-8 by their paths in a new folder; one whose name ends with {@code .gz} is packed.
     *
     * @throws IllegalArgumentException when there is something of that name already, an empty folder aside
     */
    public static void write(Path target, Map<String, String> texts) throws IOException {
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new IllegalArgumentException(
                    "'%s' exists and is not empty; name a new folder, nothing was touched".formatted(target));
        }
        Path whole = target.toAbsolutePath().normalize();
        try (WholeFolder folder = new WholeFolder(whole, whole.resolveSibling(whole.getFileName() + ".tmp"))) {
            folder.clear();
            for (Map.Entry<String, String> text : texts.entrySet()) {
                folder.add(text.getKey(), text.getValue());
            }
            folder.finish();
        }
    }

    /** Whether a folder is there and holds nothing. */
    public static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private void add(String name, String text) throws IOException {
        Path file = written.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void finish() throws IOException {
        Files.deleteIfExists(target);
        Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void clear() throws IOException {
        if (Files.exists(written)) {
            List<Path> inside;
            try (Stream<Path> all = Files.walk(written)) {
                inside = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : inside) {
                Files.delete(path);
            }
        }
    }

    /** Takes away what was begun and not finished. */
    @Override
    public void close() throws IOException {
        clear();
    }
}
