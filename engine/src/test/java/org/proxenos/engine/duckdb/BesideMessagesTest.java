package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.SourceFile;
import org.proxenos.inference.frame.Frame;
import org.proxenos.outcomes.Outcome;
import org.proxenos.outcomes.Parameters;

/** What files say besides messages: followers over time, scores of bots, how a date is known. */
class BesideMessagesTest {
    private static final String POSTS = """
            {"data":[
             {"id":"1","author_id":"70","text":"before","created_at":"2017-05-01T00:00:00Z"},
             {"id":"2","author_id":"70","text":"between","created_at":"2017-06-02T12:00:00Z"},
             {"id":"3","author_id":"80","text":"a citizen","created_at":"2017-06-02T12:00:00Z"},
             {"id":"4","author_id":"80","text":"later","created_at":"2017-07-20T12:00:00Z"}],
            "includes":{"users":[
             {"id":"70","username":"anna_mayor","public_metrics":{"followers_count":900}},
             {"id":"80","username":"dan","public_metrics":{"followers_count":5}}]},
            "__twarc":{"retrieved_at":"2017-08-01T00:00:00Z"}}
            """.replace("\n", "") + "\n";
    private static final String SNAPSHOTS = """
            account,time,followers
            anna_mayor,2017-06-01,100
            @anna_mayor,2017-07-01 00:00:00,200
            dan,2017-06-01T00:00:00Z,7
            nobody,2017-06-01,1
            """;
    private static final String BOTS = "screen_name,bot_score\ndan,0.83\nanna_mayor,4.2\n";

    @TempDir
    Path folder;

    private ImportPlan plan;

    @BeforeEach
    void nameTheMayor() {
        plan = ImportPlan.of(List.of(new Actor("anna_mayor", "", "Anna", Role.MAYOR, "Lindholm", "XX", "C40", "")));
    }

    private Engine engine() {
        return DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"));
    }

    private SourceFile write(String name, String text, Strand strand) throws IOException {
        return new SourceFile(
                Files.writeString(folder.resolve(name), text), new Origin(name, strand, Mapping.NONE), null);
    }

    @Test
    void followersAreThoseLastCountedBeforePostingWhicheverFileComesFirst() throws IOException {
        List<SourceFile> files = List.of(
                write("posts.json", POSTS, Strand.ACCOUNTS), write("followers.csv", SNAPSHOTS, Strand.ACCOUNTS));
        try (Engine engine = engine()) {
            engine.append(files.subList(1, 2), plan);
            engine.append(files.subList(0, 1), plan);
            assertFollowers(engine);
            engine.append(files, plan);
            assertFollowers(engine);
        }
        try (Engine together = DuckDbEngine.open(folder.resolve("other"), folder.resolve("codes"))) {
            together.append(files, plan.withKey(folder.resolve(ImportPlan.KEY_FILE)));
            assertFollowers(together);
            assertThat(together.query("SELECT count(*) AS n FROM followers").numbers("n"))
                    .containsExactly(6);
        }
    }

    private static void assertFollowers(Engine engine) {
        Frame posts = engine.query(Outcome.MESSAGE_OUTCOMES.sql(
                Parameters.NONE.with("baseline_from", (Instant) null).with("baseline_until", (Instant) null)));
        assertThat(posts.words("message_id")).containsExactly("1", "2", "3", "4");
        // Message 1 is older than every count; the newest stands in, counted 92 days later.
        assertThat(posts.numbers("followers")).containsExactly(900, 100, 7, 7);
        assertThat(posts.numbers("followers_age_days")).containsExactly(-92, 1.5, 1.5, 49.5);
        assertThat(engine.query("SELECT followers FROM accounts WHERE account_id = '70'")
                        .numbers("followers"))
                .containsExactly(900);
        assertThat(engine.query("SELECT account_id FROM accounts WHERE handle = 'anna_mayor'")
                        .words("account_id"))
                .containsExactly("70");
    }

    @Test
    void scoresOfBotsReachMessagesUnderThePseudonym() throws IOException {
        try (Engine engine = engine()) {
            List<Flow> flows = engine.append(
                    List.of(
                            write("posts.json", POSTS, Strand.ACCOUNTS),
                            write("followers.csv", SNAPSHOTS, Strand.ACCOUNTS),
                            write("bots.csv", BOTS, Strand.ACCOUNTS)),
                    plan);
            Flow bots = flows.get(2);
            assertThat(bots.read()).isZero();
            assertThat(bots.other()).containsEntry("users", 2L);
            assertThat(bots.missing()).containsEntry("bot_score in [0, 1]", 1L);
            assertThat(bots.signs().missingAt()).containsEntry("bot_score in [0, 1]", "bots.csv:2");
            assertThat(engine.query("SELECT m.message_id FROM messages m JOIN accounts a ON m.account_id = a.account_id"
                                    + " WHERE a.bot_score = 0.83 ORDER BY 1")
                            .words("message_id"))
                    .containsExactly("3", "4");
            assertThat(engine.query("SELECT account_id FROM followers WHERE account_id IN ('dan', 'nobody', '80')")
                            .rows())
                    .isZero();
        }
    }

    @Test
    void howTheDateOfAReleaseIsKnownIsKept() throws IOException {
        String page = "<html><head><meta property=\"article:published_time\" content=\"%s\"></head><body><article>"
                + "<h1>%s</h1><p>The mayor of Lindholm keeps the promise that the city made, and asks all to join.</p>"
                + "</article></body></html>";
        try (Engine engine = engine()) {
            SourceFile day = write("day.html", page.formatted("2017-06-02", "By day"), Strand.PRESS);
            SourceFile minute = write("minute.html", page.formatted("2017-06-02T10:30:00Z", "By minute"), Strand.PRESS);
            engine.append(List.of(day, minute), plan);
            engine.append(List.of(day), plan);
            Frame documents = engine.query("SELECT m.source_file, d.precision FROM documents d JOIN messages m"
                    + " ON d.message_id = m.message_id ORDER BY m.source_file");
            assertThat(documents.words("source_file")).containsExactly("day.html", "minute.html");
            assertThat(documents.words("precision")).containsExactly("day", "minute");
        }
    }
}
