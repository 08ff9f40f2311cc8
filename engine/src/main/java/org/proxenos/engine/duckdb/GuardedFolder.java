package org.proxenos.engine.duckdb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.EngineException;

/**
 * A folder of tables that one command at a time may write, replaced as a whole or not at all.
 *
 * <p>Beside {@code corpus/} there may be, for the time of an import: {@code .corpus.part/}, unfinished work, worth
 * nothing; {@code .corpus.new/}, a finished corpus, on the disk for good before it gets that name; {@code .corpus.old/},
 * what it replaces. Whatever moment the process is killed at, {@link #recover()} finds either the old corpus or the new
 * one, whole. {@code .corpus.lock} lets one import in at a time; its being there says nothing.
 */
final class GuardedFolder {
    private final Path folder;

    GuardedFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The corpus itself. */
    Path path() {
        return folder;
    }

    private Path part() {
        return beside("part");
    }

    private boolean isUnsettled() {
        return Files.exists(beside("part")) || Files.exists(beside("new")) || Files.exists(beside("old"));
    }

    /**
     * Does something that no other command may do at the same time, with an empty folder to work in.
     *
     * @throws EngineException when another command is at it
     */
    <T> T alone(Function<Path, T> work) {
        FileChannel lock = tryLock();
        if (lock == null) {
            throw new EngineException(
                    "another command is writing %s; wait for it, then run this again".formatted(folder), null);
        }
        try {
            recover();
            Files.createDirectories(part().resolve("tables"));
            return work.apply(part());
        } catch (IOException e) {
            throw new EngineException("cannot write beside %s: %s".formatted(folder, e), e);
        } finally {
            abandonAndUnlock(lock);
        }
    }

    private void abandonAndUnlock(FileChannel lock) {
        try (lock) {
            delete(part());
        } catch (IOException e) {
            throw new EngineException("cannot delete " + part(), e);
        }
    }

    /** Finishes or undoes what an interrupted import left, unless that import is still under way. */
    void recoverIfNobodyImports() {
        if (!isUnsettled()) {
            return;
        }
        FileChannel lock = tryLock();
        if (lock != null) {
            recover();
            abandonAndUnlock(lock);
        }
    }

    /** Finishes or undoes what an interrupted import left; under the lock. */
    void recover() {
        try {
            if (Files.exists(beside("new"))) {
                swap();
            } else if (!Files.exists(folder) && Files.exists(beside("old"))) {
                move(beside("old"), folder);
            }
            keepWhatIsNotOurs();
            delete(beside("old"));
            delete(beside("part"));
        } catch (IOException e) {
            throw new EngineException("cannot restore %s after an interrupted import: %s".formatted(folder, e), e);
        }
    }

    /** Puts the finished tables in the place of the corpus there was; under the lock. */
    void publish(Path tables) {
        try {
            for (Path file : list(tables)) {
                force(file, StandardOpenOption.WRITE);
            }
            forceFolder(tables);
            move(tables, beside("new"));
            forceFolder(parent());
            swap();
            delete(beside("old"));
        } catch (IOException e) {
            throw new EngineException("cannot put the new corpus in the place of %s: %s".formatted(folder, e), e);
        }
    }

    private void swap() throws IOException {
        if (Files.exists(folder)) {
            delete(beside("old"));
            move(folder, beside("old"));
        }
        move(beside("new"), folder);
        forceFolder(parent());
        keepWhatIsNotOurs();
    }

    private void keepWhatIsNotOurs() throws IOException {
        for (Path file : list(beside("old"))) {
            Path kept = folder.resolve(file.getFileName());
            if (!Files.exists(kept)) {
                move(file, kept);
            }
        }
    }

    private @Nullable FileChannel tryLock() {
        try {
            Files.createDirectories(parent());
            FileChannel channel = FileChannel.open(beside("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockOf(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            return channel;
        } catch (IOException e) {
            throw new EngineException("cannot write beside %s: %s".formatted(folder, e), e);
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private Path parent() {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    private Path beside(String state) {
        return parent().resolve("." + folder.getFileName() + "." + state);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Where a folder cannot be opened as a file (Windows), the file system orders renames itself. */
    static void forceFolder(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            force(path, StandardOpenOption.READ);
        }
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(path)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
