package org.proxenos.workbench.folder;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.proxenos.corpus.intake.Decompression;

/**
 * Finds the files of a study's owner that still hold what was forgotten, which the program does not rewrite.
 *
 * <p>A name counts where it stands alone: ids and handles are made of letters, digits and the marks {@code _ - . @}, so a
 * file is read in runs of these, and each run is looked up whole, without its ends' punctuation, and in its parts.
 *
 * @param words the last part of each id, or a handle, in lower case
 */
record Traces(Set<String> words) {
    private static final int BUFFER = 1 << 16;

    /** A longer run is no id. */
    private static final int LONGEST = 400;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Traces of these ids. */
    static Traces of(Collection<String> ids) {
        Set<String> words = new HashSet<>();
        for (String id : ids) {
            String last = id.substring(Math.max(id.lastIndexOf('/'), id.lastIndexOf(':')) + 1);
            words.add(bare(last).toLowerCase(Locale.ROOT));
        }
        words.remove("");
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

    /** What cannot be unpacked to its end counts as far as it goes. */
    private boolean holds(Path file) throws IOException {
        if (isZip(file)) {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.ISO_8859_1)) {
                return holds(zip);
            } catch (ZipException e) {
                return false;
            }
        }
        try (InputStream raw = Files.newInputStream(file)) {
            return holdsText(Decompression.open(raw));
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            return Arrays.equals(raw.readNBytes(ZIP.length), ZIP);
        }
    }

    private boolean holds(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (holdsText(new Open(zip))) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsText(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), BUFFER);
        StringBuilder run = new StringBuilder();
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (isPart(c)) {
                run.append((char) Character.toLowerCase(c));
            } else if (ends(run)) {
                return true;
            }
        }
        return ends(run);
    }

    private boolean ends(StringBuilder run) {
        String whole = run.length() > LONGEST ? "" : run.toString();
        run.setLength(0);
        return !whole.isEmpty() && (words.contains(bare(whole)) || hasPart(whole, "-.@") || hasPart(whole, ".@"));
    }

    /** Whether a part between some of these marks is looked for. */
    private boolean hasPart(String run, String marks) {
        int start = 0;
        for (int i = 0; i <= run.length(); i++) {
            if (i == run.length() || marks.indexOf(run.charAt(i)) >= 0) {
                if (i > start && words.contains(run.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    /** Without the punctuation around it. */
    private static String bare(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isMark(name.charAt(start))) {
            start++;
        }
        while (end > start && isMark(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isMark(char c) {
        return c == '-' || c == '.' || c == '@';
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || isMark((char) c);
    }

    /** An entry of an archive, which stays open behind it. */
    private static final class Open extends FilterInputStream {
        Open(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
