package org.proxenos.workbench.folder;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that a pattern of study.yaml means. */
final class Glob {
    private static final int DEPTH = 16;

    private Glob() {}

    /**
     * The files below a folder that match, sorted by name, so that every machine reads them in the same order.
     *
     * @throws IllegalArgumentException when no file matches
     */
    static List<Path> find(String pattern, Path folder) throws IOException {
        Path literal = folder.resolve(pattern);
        if (Files.isRegularFile(literal)) {
            return List.of(literal);
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "there is no folder '%s', in which '%s' should lie; name another one with --data"
                            .formatted(folder, pattern));
        }
        List<Path> found = findAny(pattern, folder);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "no file matches '%s' in '%s'; put it there, mend files: in study.yaml, or name another folder with --data"
                            .formatted(pattern, folder));
        }
        return found;
    }

    /** The same, but none may match. */
    static List<Path> findAny(String pattern, Path folder) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        try (Stream<Path> all = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(folder.relativize(file)))
                    .sorted(Comparator.comparing(file -> folder.relativize(file).toString()))
                    .toList();
        }
    }
}
