package org.proxenos.study.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.study.describe.TableReading.column;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.HandCodes;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.source.Collected;
import org.proxenos.engine.Engine;
import org.proxenos.study.StudyRun;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;

/** A study that leaves near duplicates out, on a corpus in which few texts are said again and again. */
class LeftOutCopiesTest {
    private final InventedCorpus corpus;

    LeftOutCopiesTest(@TempDir Path folder) {
        corpus = InventedCorpus.in(folder).codedBy(List.of("near_duplicates"));
    }

    @Test
    void copiesAreCountedInTheFlowAndGoneFromTheRest() {
        long texts = corpus.posts().stream()
                .filter(LeftOutCopiesTest::hasWords)
                .map(post -> post.message().text())
                .distinct()
                .count();
        long withWords =
                corpus.posts().stream().filter(LeftOutCopiesTest::hasWords).count();
        try (Engine engine = corpus.open()) {
            Table flow = table(run("leave_out", engine), "T01-corpus-flow");
            assertThat(flow.note()).contains((withWords - texts) + " near duplicates of an earlier message left out");
            Table accounts = table(run("leave_out", engine), "T02-accounts");
            assertThat(messages(accounts)).isEqualTo(said() - (withWords - texts));
            assertThat(engine.query("SELECT message_id FROM messages").rows())
                    .isEqualTo(corpus.posts().size() - (int) (withWords - texts));
        }
    }

    @Test
    void copiesAreKeptUnlessTheStudySaysSo() {
        try (Engine engine = corpus.open()) {
            run("leave_out", engine);
            StudyResults kept = run("keep", engine);
            assertThat(table(kept, "T01-corpus-flow").note()).contains("near duplicates of an earlier message kept");
            assertThat(messages(table(kept, "T02-accounts"))).isEqualTo(said());
        }
    }

    /** Messages but reposts. */
    private long said() {
        return corpus.posts().stream()
                .filter(post -> post.message().kind() != Kind.REPOST)
                .count();
    }

    private static long messages(Table accounts) {
        return column(accounts, "messages").stream().mapToLong(Long::parseLong).sum();
    }

    private static boolean hasWords(Collected post) {
        return post.message().kind() != Kind.REPOST && !post.message().text().isEmpty();
    }

    private static StudyResults run(String copies, Engine engine) {
        Study study = StudyFile.parse(
                        "study: s\nnear_duplicates: " + copies + "\n", "study.yaml", name -> Optional.empty())
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
        return new StudyRun(study, engine).analyse(HandCodes.NONE, "0", "", "The plan was not frozen.");
    }

    private static Table table(StudyResults results, String id) {
        return results.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
