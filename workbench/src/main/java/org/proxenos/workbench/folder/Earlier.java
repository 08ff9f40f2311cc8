package org.proxenos.workbench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.engine.Engine;
import org.proxenos.engine.SourceFile;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.plan.StudySource;

/**
 * The exports that a corpus was made of, in the order in which they were first read.
 *
 * @param sources those that are there, as they are to be read now
 * @param missing names of the others
 */
public record Earlier(List<SourceFile> sources, List<String> missing) {
    private static final String FILES = """
            SELECT file, first(strand) AS strand, first(format) AS format, max(confidence) AS confidence
            FROM (SELECT *, row_number() OVER () AS place FROM flow) GROUP BY file ORDER BY min(place)""";

    /** Copies the lists. */
    public Earlier {
        sources = List.copyOf(sources);
        missing = List.copyOf(missing);
    }

    /** Those of a study: as study.yaml says of those that it lists, else as their mapping says, else as before. */
    public static Earlier of(Engine engine, StudyFolder folder) throws IOException {
        Map<String, SourceFile> listed = new LinkedHashMap<>();
        folder.sources(null)
                .forEach(source -> listed.putIfAbsent(source.origin().file(), source));
        Mappings mappings = new Mappings(folder.mappings());
        List<SourceFile> sources = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Frame files = engine.query(FILES);
        for (int i = 0; i < files.rows(); i++) {
            String file = String.valueOf(files.words("file")[i]);
            Path path = folder.exports().resolve(file);
            if (listed.containsKey(file)) {
                sources.add(listed.get(file));
            } else if (Files.isRegularFile(path)) {
                StudySource as = mappings.of(file).orElse(before(files, i));
                sources.add(new SourceFile(path, as.origin(file), as.format()));
            } else {
                missing.add(file);
            }
        }
        return new Earlier(sources, missing);
    }

    /** A format that somebody named is not detected anew. */
    private static StudySource before(Frame files, int row) {
        Strand strand = Strand.find(files.words("strand")[row]).orElse(Strand.ACCOUNTS);
        String format = files.numbers("confidence")[row] < 1 ? null : files.words("format")[row];
        return new StudySource("", format, strand, Mapping.NONE);
    }
}
