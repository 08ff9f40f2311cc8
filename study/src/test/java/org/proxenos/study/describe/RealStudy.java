package org.proxenos.study.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.table.Actors;
import org.proxenos.engine.Engine;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.StudyPanel;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;

/** A study of examples/ over posts that lie beside the project; tests that need them are skipped where they are absent. */
record RealStudy(Study study, Path example, Path data) {
    private static final Path ROOT = Path.of(System.getProperty("proxenos.root"));

    /** The example of that name over the shared data of that name. */
    static RealStudy open(String example, String data) throws IOException {
        Path folder = ROOT.resolve("examples").resolve(example);
        Path posts = ROOT.resolve("../shared/data").resolve(data);
        Assumptions.assumeTrue(Files.isDirectory(posts), "shared data not present: " + posts);
        Study study = StudyFile.parse(
                        Files.readString(folder.resolve("study.yaml")),
                        "study.yaml",
                        name -> text(folder.resolve(name)))
                .orElseThrow(problems -> new IllegalArgumentException(problems.toString()))
                .study();
        return new RealStudy(study, folder, posts);
    }

    /** Imports and codes everything. */
    Engine run(Path folder) throws IOException {
        List<Actor> actors;
        try (InputStream in = Files.newInputStream(example.resolve("actors.csv"))) {
            actors = Actors.parse(in, "actors.csv");
        }
        Engine engine = DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"));
        engine.append(
                study.sources().stream()
                        .map(s -> new SourceFile(
                                data.resolve(s.files()), new Origin(s.files(), s.strand(), s.mapping()), s.format()))
                        .toList(),
                actors);
        engine.code(StudyPanel.of(study));
        return engine;
    }

    private static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
