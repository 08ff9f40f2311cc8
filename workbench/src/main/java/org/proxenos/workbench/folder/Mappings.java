package org.proxenos.workbench.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.plan.MappingFile;
import org.proxenos.study.plan.StudySource;
import org.proxenos.workbench.file.WholeFile;

/** How the exports of a study are to be read, where content does not tell: {@code mappings/NAME.yaml} for each. */
public final class Mappings {
    private final Path folder;

    /** The mappings in a folder, which need not exist. */
    public Mappings(Path folder) {
        this.folder = folder;
    }

    /** How an export was told to be read. */
    public Optional<StudySource> of(String export) throws IOException {
        Path file = file(export);
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /** Where that of an export lies. */
    public Path file(String export) {
        return folder.resolve(export + ".yaml");
    }

    /**
     * Keeps how an export was told to be read, so that it can be read again.
     *
     * @param mapping the file that was given; null: none
     * @param format the format that was named, which goes before that of the file; null: none
     */
    public void keep(String export, @Nullable Path mapping, @Nullable String format) throws IOException {
        StringBuilder yaml = new StringBuilder();
        if (format != null) {
            yaml.append("format: ").append(format).append('\n');
        }
        if (mapping != null) {
            yaml.append(Files.readString(mapping, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> format == null || !line.startsWith("format:"))
                    .collect(Collectors.joining("\n", "", "\n")));
        }
        WholeFile.write(file(export), yaml.toString());
    }

    /**
     * A mapping file.
     *
     * @throws IllegalArgumentException naming every problem, if there is one
     */
    public static StudySource read(Path file) throws IOException {
        return MappingFile.parse(Files.readString(file, StandardCharsets.UTF_8), String.valueOf(file.getFileName()))
                .orElseThrow(problems -> new IllegalArgumentException("%s cannot be used:%n%s"
                        .formatted(
                                file,
                                problems.stream().map(p -> "  " + p.text()).collect(Collectors.joining("\n")))));
    }
}
