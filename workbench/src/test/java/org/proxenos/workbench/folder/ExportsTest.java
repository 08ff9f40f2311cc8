package org.proxenos.workbench.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.workbench.file.Input;

/** Exports that come with something beside them, and what an import says of them. */
class ExportsTest {
    private static final String TWEETS =
            "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"%s\",\"full_text\":\"one\",\"mood\":1}}]";
    private static final String ACCOUNT =
            "window.YTD.account.part0 = [{\"account\":{\"username\":\"%s\",\"accountId\":\"%s\"}}]";

    @TempDir
    Path folder;

    private static Actor mayor(String id) {
        return new Actor("mayor_" + id, "x", null, Role.MAYOR, null, null, null, null);
    }

    @Test
    void archivesOfTwoMayorsKeepTheirAuthorsApart() throws IOException {
        Path sources = folder.resolve("sources");
        for (String id : List.of("7", "8")) {
            Path archive = Files.createDirectories(folder.resolve("mayor" + id).resolve("data"));
            Path tweets = Files.writeString(archive.resolve("tweets.js"), TWEETS.formatted("1" + id));
            Files.writeString(archive.resolve("account.js"), ACCOUNT.formatted("mayor_" + id, id));
            try (Exports exports = new Exports(sources)) {
                exports.bring(new Input(tweets.toString(), InputStream.nullInputStream()));
                exports.settle();
            }
        }
        try (Engine engine = DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"))) {
            engine.append(
                    List.of(source(sources, "tweets.js"), source(sources, "tweets-2.js")),
                    List.of(mayor("7"), mayor("8")));

            assertThat(engine.query("SELECT account_id || ' wrote ' || message_id AS said FROM messages ORDER BY 1")
                            .words("said"))
                    .containsExactly("7 wrote 17", "8 wrote 18");
        }
    }

    @Test
    void whatSomeRecordsLackedAndWhatNobodyKnowsIsSaid() throws IOException {
        Files.writeString(folder.resolve("tweets.js"), TWEETS.formatted("1"));
        Files.writeString(folder.resolve("ids.txt"), "1149825924029980673\n1149825924029980674\n");
        try (Engine engine = DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"))) {
            List<Flow> flows =
                    engine.append(List.of(source(folder, "tweets.js"), source(folder, "ids.txt")), List.of());

            assertThat(FlowText.notes(flows))
                    .containsExactly(
                            "tweets.js: field 'mood', in 1 records, is not known to the reader of x-archive",
                            "ids.txt: text is missing in 2 of 2 (100 %), as in ids.txt:1");
        }
    }

    private static SourceFile source(Path folder, String name) {
        return new SourceFile(folder.resolve(name), new Origin(name, Strand.ACCOUNTS, Mapping.NONE), null);
    }
}
