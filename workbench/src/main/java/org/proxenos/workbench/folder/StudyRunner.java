package org.proxenos.workbench.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.HandCodes;
import org.proxenos.corpus.Rejected;
import org.proxenos.engine.Flow;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.StudyRun;
import org.proxenos.study.result.StudyResults;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.Version;

/**
 * Runs a whole study from its folder to its report.
 *
 * @param folder the study
 * @param data where its exports lie; null: in the study's own folder
 * @param out what stands for its results, corpus and codes; null: the study's own folder
 * @param bom whether tables begin with a byte order mark
 */
public record StudyRunner(
        StudyFolder folder, @Nullable Path data, @Nullable Path out, boolean bom) {
    /**
     * What a run left.
     *
     * @param report the page
     * @param results all that was found
     * @param flows what became of the exports' records
     * @param rejected people's codes that could not be used
     */
    public record Outcome(Path report, StudyResults results, List<Flow> flows, List<Rejected> rejected) {}

    /** Corpus, codes, results; says on the console where it is. */
    public Outcome run(Console console) throws IOException {
        if (!folder.hasActors()) {
            console.note("there is no actors.csv: every account counts as unknown, and is treated as a citizen");
        }
        List<HandCode> people = PeoplesCodes.of(folder);
        HandCodes hand =
                PeoplesCodes.all(folder, people).readBy(folder.codebook()).byMessage();
        hand.notes().forEach(console::note);
        Optional<FrozenPlan> frozen = FrozenPlan.read(folder.path());
        List<SourceFile> sources = folder.sources(data);
        Path corpus = out == null ? folder.corpus() : out.resolve("corpus");
        Path codes = out == null ? folder.codes() : out.resolve("codes");
        try (DuckDbEngine engine = DuckDbEngine.create(corpus, codes, folder.corpus())) {
            StudyRun run = new StudyRun(folder.study(), engine);
            console.progress("reading exports");
            List<Flow> flows = run.collect(sources, folder.importPlan(out));
            console.progress("coding messages");
            run.code();
            console.progress("testing hypotheses");
            StudyResults results =
                    run.analyse(hand, Version.program(), hash(people), FrozenPlan.sentence(frozen, folder.study()));
            console.progress("writing the report");
            Path report = Results.write(results, out == null ? folder.results() : out, bom);
            console.clear();
            return new Outcome(report, results, flows, hand.rejected());
        }
    }

    /** The sha256 of the plan: study.yaml and the files it names, hand codes included. */
    private String hash(List<HandCode> people) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : folder.planFiles()) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
                digest.update((byte) 0);
            }
            for (HandCode code : people) {
                digest.update(code.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
