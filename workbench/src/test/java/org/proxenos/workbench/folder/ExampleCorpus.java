package org.proxenos.workbench.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.StudyPanel;
import org.proxenos.study.plan.Study;

/** A study of {@code examples/} with its data imported. */
record ExampleCorpus(Study study, Engine engine, List<Flow> flows) implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("proxenos.root"));
    static final Path EXAMPLES = ROOT.resolve("examples");

    /** Imports an example; the test is skipped where its data is absent. */
    static ExampleCorpus of(String example, String data, Path work) throws IOException {
        Path exports = ROOT.resolve("../shared/data").resolve(data);
        Assumptions.assumeTrue(Files.isDirectory(exports), "shared data not present: " + data);
        return of(EXAMPLES.resolve(example), exports, work);
    }

    /** Imports a study whose data is there. */
    static ExampleCorpus of(Path study, Path exports, Path work) throws IOException {
        StudyFolder folder = StudyFolder.open(study);
        Engine engine = DuckDbEngine.create(work.resolve("corpus"), work.resolve("codes"), null);
        return new ExampleCorpus(
                folder.study(), engine, engine.append(folder.sources(exports), folder.importPlan(work)));
    }

    /** Lets the machine coders of the plan code it. */
    void code() {
        engine.code(StudyPanel.of(study));
    }

    /** Finds the words of the event's topic in it, and nothing else. */
    void codeTopic() {
        engine.code(StudyPanel.only(List.of("topic"), study));
    }

    /** The one number that a question asks for. */
    long count(String from) {
        return (long) engine.query("SELECT count(*) AS n FROM " + from).numbers("n")[0];
    }

    /** Messages in all windows of the plan. */
    long insideWindows() {
        return count(study.windows().stream()
                .map(w -> "published_at >= '%s' AND published_at < '%s'".formatted(w.from(), w.until()))
                .collect(Collectors.joining(" OR ", "messages WHERE ", "")));
    }

    @Override
    public void close() {
        engine.close();
    }
}
