package org.proxenos.study.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a new study: valid as they stand, with comments that show what can be said. */
public final class StudyTemplate {
    private static final List<String> FILES = List.of("study.yaml", "actors.csv", "targets.yaml");

    private StudyTemplate() {}

    /**
     * The files by name.
     *
     * @param folder name of the folder that they go to; the study is called after it as far as the name allows
     */
    public static Map<String, String> of(String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(name -> files.put(name, resource(name)));
        String id = folder.replaceAll("[^A-Za-z0-9._-]+", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        if (!id.isEmpty()) {
            files.computeIfPresent(
                    "study.yaml", (name, text) -> text.replace("study: my-study\n", "study: " + id + "\n"));
        }
        return files;
    }

    private static String resource(String name) {
        try (InputStream stream = StudyTemplate.class.getResourceAsStream("template/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own template/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read template/" + name, lost);
        }
    }
}
