package org.proxenos.workbench.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;

/** Tells whether files have changed: by their sizes, times and, where there is one, their keys in the file system. */
public final class Stamp {
    private Stamp() {}

    /** The same as before as long as none of the files changed. */
    public static String of(Collection<Path> files) throws IOException {
        StringBuilder stamp = new StringBuilder();
        for (Path file : files) {
            stamp.append(file).append(' ');
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                stamp.append(now.size())
                        .append(' ')
                        .append(now.lastModifiedTime())
                        .append(' ')
                        .append(now.fileKey());
            } catch (NoSuchFileException e) {
                stamp.append("none");
            }
            stamp.append('\n');
        }
        return stamp.toString();
    }

    /** Whether a file is there and was written after another. */
    public static boolean isNewer(Path file, Path other) throws IOException {
        return Files.isRegularFile(file)
                && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) > 0;
    }
}
