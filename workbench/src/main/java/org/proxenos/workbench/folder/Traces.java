package org.proxenos.workbench.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.proxenos.corpus.intake.Decompression;

/**
 * Finds the files of a study's owner that still hold what was forgotten, which the program does not rewrite.
 *
 * @param words the last part of each id, or a handle, in lower case
 */
record Traces(Set<String> words) {
    private static final int BUFFER = 1 << 16;

    /** Traces of these ids. */
    static Traces of(Collection<String> ids) {
        Set<String> words = new HashSet<>();
        for (String id : ids) {
            String last = id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
            words.add((last.startsWith("@") ? last.substring(1) : last).toLowerCase(Locale.ROOT));
        }
        return new Traces(words);
    }

    /** The files in a folder that hold one of them, packed or not, sorted by name. */
    List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
        Set<Path> holding = new HashSet<>();
        for (Path file : files) {
            if (holds(file)) {
                holding.add(file);
            }
        }
        return files.stream().filter(holding::contains).toList();
    }

    /** Reads a file word by word; what cannot be unpacked to its end counts as far as it goes. */
    private boolean holds(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                BufferedReader text = new BufferedReader(
                        new InputStreamReader(Decompression.open(raw), StandardCharsets.ISO_8859_1), BUFFER)) {
            StringBuilder word = new StringBuilder();
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (isWord(c)) {
                    word.append((char) c);
                } else if (ends(word)) {
                    return true;
                }
            }
            return ends(word);
        }
    }

    private boolean ends(StringBuilder word) {
        boolean found = word.length() > 0 && words.contains(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
        return found;
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
