package org.proxenos.workbench.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.report.ReportFiles;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.result.ResultFiles;
import org.proxenos.study.result.StudyResults;
import org.proxenos.workbench.file.WholeFile;

/** A study's results on disk. */
public final class Results {
    /** Written last and taken away first: where it is, all the others belong together. */
    private static final String SEAL = "provenance.json";

    /** Folders that hold nothing but results. */
    private static final List<String> FOLDERS = List.of("tables", "figures", "models");

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Results() {}

    /**
     * Writes all files of a run; what an earlier run left and this one did not write is taken away.
     *
     * @param bom whether tables begin with a byte order mark, by which spreadsheet programs tell UTF-8
     * @return the report
     */
    public static Path write(StudyResults results, Path folder, boolean bom) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>(ReportFiles.of(results));
        ResultFiles.of(results).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("study_messages.sql", StudyMessages.script(results.study()).getBytes(StandardCharsets.UTF_8));
        if (bom) {
            files.replaceAll((name, bytes) -> name.endsWith(".csv") ? marked(bytes) : bytes);
        }
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(SEAL));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals(SEAL)) {
                WholeFile.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        Set<Path> kept = files.keySet().stream().map(folder::resolve).collect(Collectors.toSet());
        for (String name : FOLDERS) {
            sweep(folder.resolve(name), kept);
        }
        byte[] seal = files.get(SEAL);
        if (seal != null) {
            WholeFile.write(folder.resolve(SEAL), seal);
        }
        return folder.resolve("report.html");
    }

    private static byte[] marked(byte[] text) {
        byte[] marked = Arrays.copyOf(BOM, BOM.length + text.length);
        System.arraycopy(text, 0, marked, BOM.length, text.length);
        return marked;
    }

    /**
     * Takes away what a run left.
     *
     * @return whether there was anything
     */
    public static boolean remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        Files.deleteIfExists(folder.resolve(SEAL));
        for (String name : FOLDERS) {
            sweep(folder.resolve(name), Set.of());
            Files.deleteIfExists(folder.resolve(name));
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        return true;
    }

    private static void sweep(Path folder, Set<Path> kept) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.filter(f -> !kept.contains(f)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
