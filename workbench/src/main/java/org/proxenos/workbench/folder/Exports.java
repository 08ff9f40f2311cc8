package org.proxenos.workbench.folder;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.press.SideCar;
import org.proxenos.workbench.file.Input;

/**
 * Exports on their way into a study's {@code sources/}: copied beside their place first, so that a full disk shows early,
 * and put in place once they are imported.
 */
public final class Exports implements AutoCloseable {
    private static final String WORK = ".sources.part.";
    private static final long MOST_AT_ONCE = 1L << 26;
    private static final Pattern RELEASE = Pattern.compile("(?i).*\\.(?:html?|pdf|docx|txt|text|md)(?:\\.gz|\\.zst)?");
    private static final Pattern TWEETS = Pattern.compile("tweets?(?:-part\\d+)?\\.js");

    private final Path sources;
    private final Path work;
    private final List<Brought> brought = new ArrayList<>();

    /** Exports for a study's folder of sources. */
    public Exports(Path sources) throws IOException {
        this.sources = Files.createDirectories(sources);
        // Beside sources/, where no pattern of study.yaml finds it; a folder for each process, so none disturbs
        // another.
        this.work = sources.resolveSibling(WORK + ProcessHandle.current().pid());
        clear(work.toAbsolutePath().getParent());
    }

    /** Copies a file in; one that is there already, byte for byte, is not copied again. */
    public Brought bring(Input input) throws IOException {
        Brought file = isInside(input) ? inside(input) : copy(input);
        brought.add(file);
        bringCompanions(input, file);
        return file;
    }

    /**
     * The tweets of an archive of X come with what is beside them: whose they are, and the long texts among them; a release
     * with the table that says when it was issued and by whom.
     */
    private void bringCompanions(Input input, Brought file) throws IOException {
        if (input.isStandard() || isInside(input)) {
            return;
        }
        if (TWEETS.matcher(input.name()).matches()) {
            String stem = file.name().replaceFirst("\\.js$", "");
            bringCompanion(input, file, "account.js", stem);
            bringCompanion(input, file, "note-tweet.js", stem);
        } else if (RELEASE.matcher(input.name()).matches()) {
            bringCompanion(input, file, SideCar.NAME, file.name());
        }
    }

    private void bringCompanion(Input input, Brought file, String companion, String stem) throws IOException {
        Path there = input.path().resolveSibling(companion);
        if (Files.isRegularFile(there)) {
            String name = stem + "." + companion;
            Path copy = file.at().resolveSibling(name);
            Files.copy(there, copy, StandardCopyOption.REPLACE_EXISTING);
            brought.add(new Brought(name, copy, sources.resolve(name)));
        }
    }

    /**
     * The exports in a folder: of an archive of X its tweets alone, else every file but hidden ones and tables of releases,
     * sorted by path.
     */
    public static List<Path> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)) && !isNamed(file, SideCar.NAME))
                    .sorted()
                    .toList();
        }
        List<Path> tweets = files.stream()
                .filter(file ->
                        TWEETS.matcher(String.valueOf(file.getFileName())).matches())
                .toList();
        boolean isArchive = !tweets.isEmpty() && files.stream().anyMatch(file -> isNamed(file, "account.js"));
        return isArchive ? tweets : files;
    }

    private static boolean isNamed(Path file, String name) {
        return String.valueOf(file.getFileName()).equals(name);
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private boolean isInside(Input input) throws IOException {
        return !input.isStandard() && input.path().toRealPath().startsWith(sources.toRealPath());
    }

    private Brought inside(Input input) {
        return new Brought(input.name(), input.path(), input.path());
    }

    private Brought copy(Input input) throws IOException {
        Path copy = work().resolve(brought.size() + "-" + input.name());
        try {
            copy(input, copy);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
        for (int number = 1; ; number++) {
            Path place = sources.resolve(number == 1 ? input.name() : numbered(input.name(), number));
            if (isTaken(place)) {
                continue;
            }
            if (!Files.exists(place)) {
                return new Brought(String.valueOf(place.getFileName()), copy, place);
            }
            if (Files.mismatch(copy, place) < 0) {
                Files.delete(copy);
                return new Brought(String.valueOf(place.getFileName()), place, place);
            }
        }
    }

    /** The bytes of a file need not come through this process. */
    private static void copy(Input input, Path to) throws IOException {
        if (input.isStandard() || !Files.isRegularFile(input.path())) {
            try (InputStream in = input.open()) {
                Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            }
            return;
        }
        try (FileChannel from = FileChannel.open(input.path());
                FileChannel copy = FileChannel.open(to, CREATE, TRUNCATE_EXISTING, WRITE)) {
            long at = 0;
            for (long n = 1; n > 0; at += n) {
                n = from.transferTo(at, MOST_AT_ONCE, copy);
            }
        }
    }

    private boolean isTaken(Path place) {
        return brought.stream().anyMatch(b -> b.place().equals(place) && !b.at().equals(place));
    }

    /** {@code posts.csv.gz} becomes {@code posts-2.csv.gz}. */
    private static String numbered(String name, int number) {
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }

    /** Puts all of them in place. */
    public void settle() throws IOException {
        for (Brought file : brought) {
            if (!file.at().equals(file.place())) {
                move(file);
            }
        }
        brought.clear();
    }

    /** A file that came into its place in the meantime stays there; this one then gets the next name. */
    private void move(Brought file) throws IOException {
        Path place = file.place();
        for (int number = 2; Files.exists(place); number++) {
            place = sources.resolve(numbered(file.name(), number));
        }
        try {
            Files.move(file.at(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(file.at(), place);
        }
    }

    /** Takes away copies that were not put in place. */
    @Override
    public void close() throws IOException {
        for (Brought file : brought) {
            if (!file.at().equals(file.place())) {
                Files.deleteIfExists(file.at());
            }
        }
        Files.deleteIfExists(work);
    }

    /** Takes away what a killed import left. */
    private static void clear(@Nullable Path study) throws IOException {
        if (study == null) {
            return;
        }
        List<Path> left;
        try (Stream<Path> all = Files.list(study)) {
            left = all.filter(Exports::isOrphan).toList();
        }
        for (Path folder : left) {
            List<Path> copies;
            try (Stream<Path> files = Files.list(folder)) {
                copies = files.toList();
            }
            for (Path copy : copies) {
                Files.delete(copy);
            }
            Files.delete(folder);
        }
    }

    private static boolean isOrphan(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.matches(Pattern.quote(WORK) + "\\d{1,18}")) {
            return false;
        }
        long owner = Long.parseLong(name.substring(WORK.length()));
        return owner != ProcessHandle.current().pid() && ProcessHandle.of(owner).isEmpty();
    }

    private Path work() throws IOException {
        return Files.createDirectories(work);
    }

    /**
     * An export that was brought.
     *
     * @param name as it will be called in the study
     * @param at where it lies now
     * @param place where it will lie
     */
    public record Brought(String name, Path at, Path place) {}
}
