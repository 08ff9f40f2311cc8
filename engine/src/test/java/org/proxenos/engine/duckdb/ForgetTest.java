package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.coder.Panels;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.intake.Sources;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.Engine;
import org.proxenos.engine.Flow;
import org.proxenos.engine.Forgetting;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.Lines;
import org.proxenos.engine.SourceFile;
import org.proxenos.inference.frame.Frame;

/** What is forgotten leaves no trace and does not come back. The people here are invented. */
class ForgetTest {
    private static final String POSTS = """
        {"data":[{"id":"870000000000000001","author_id":"9001770012345","text":"the secret words of bob","lang":"en",\
        "created_at":"2017-06-01T20:00:00.000Z","conversation_id":"870000000000000001",\
        "entities":{"hashtags":[{"tag":"secrettag"}]},"public_metrics":{"like_count":3}},\
        {"id":"870000000000000002","author_id":"9002","text":"why? https://twitter.com/bob_w/status/870000000000000001",\
        "created_at":"2017-06-01T21:00:00.000Z","conversation_id":"870000000000000001",\
        "referenced_tweets":[{"type":"replied_to","id":"870000000000000001"}],"public_metrics":{"like_count":4}},\
        {"id":"870000000000000003","author_id":"9003","text":"@bob_w and @MayorAmy too",\
        "created_at":"2017-06-01T22:00:00.000Z","conversation_id":"870000000000000001",\
        "referenced_tweets":[{"type":"replied_to","id":"870000000000000001"}]},\
        {"id":"870000000000000004","author_id":"7","text":"I am the mayor","created_at":"2017-06-01T22:00:00.000Z"}],\
        "includes":{"users":[{"id":"9001770012345","username":"bob_w","name":"Bob W"},{"id":"9002","username":"eve"},\
        {"id":"9003","username":"zoe"},{"id":"7","username":"MayorAmy","name":"Amy the Mayor"}]}}
        """;
    private static final ImportPlan PLAN =
            ImportPlan.of(List.of(new Actor("MayorAmy", "", "Amy the Mayor", Role.MAYOR, null, null, null, null)));
    private static final Forgetting POST = new Forgetting(Set.of("870000000000000001"), Set.of());
    private static final List<String> TRACES = List.of("870000000000000001", "secret words", "secrettag");

    @TempDir
    Path folder;

    @Test
    void aCopyOfAForgottenPostDoesNotNameIt() throws IOException {
        String post = "{\"id\":\"%s\",\"author_id\":\"7\",\"text\":\"We keep our word\",\"created_at\":\"%s\"}";
        String posts = "{\"data\":[%s,%s],\"includes\":{\"users\":[{\"id\":\"7\",\"username\":\"MayorAmy\"}]}}"
                .formatted(
                        post.formatted("870000000000000001", "2017-06-01T20:00:00.000Z"),
                        post.formatted("870000000000000002", "2017-06-01T21:00:00.000Z"));
        try (Engine engine = open(folder)) {
            engine.append(List.of(file("a.jsonl", posts)), PLAN);
            engine.code(Panels.only(List.of("near_duplicates", "words")));
            String named = "SELECT message_id FROM codes WHERE value = '870000000000000001'";
            assertThat(engine.query(named).rows()).isEqualTo(2);

            engine.forget(POST, PLAN);
            assertThat(engine.query(named).rows()).isZero();
            assertThat(engine.query("SELECT words, near_duplicate_of FROM codes_wide")
                            .words("near_duplicate_of"))
                    .containsOnlyNulls();
            assertNoTrace(folder, List.of("870000000000000001"));
        }
    }

    @Test
    void aForgottenPostLeavesNoTraceAndDoesNotComeBack() throws IOException {
        for (ImportPlan plan : List.of(PLAN, PLAN.withoutPseudonyms())) {
            Path place = folder.resolve("p" + plan.pseudonyms());
            try (Engine engine = open(place)) {
                engine.append(List.of(file("a.jsonl", POSTS)), plan);
                engine.code(Panels.of(List.of("vader"), List.of(), List.of(), List.of(), List.of()));
                double codes = engine.query("SELECT count(*) AS n FROM codes WHERE message_id = '870000000000000001'")
                        .numbers("n")[0];

                assertThat(engine.forget(POST, plan).rows())
                        .containsEntry("messages", 1L)
                        .containsEntry("links", 1L)
                        .containsEntry("reactions", 1L)
                        .containsEntry("codes", (long) codes)
                        .containsEntry("accounts", 0L);
                assertNoTrace(place, TRACES);
                assertBalanced(engine, 3, 1);

                List<Flow> again = engine.append(List.of(file("again.jsonl", POSTS + " ")), plan);
                assertThat(again.get(0).kept()).isZero();
                assertThat(again.get(0).reasons()).containsEntry("forgotten", 1L);
                assertNoTrace(place, TRACES);
            }
            try (Engine fresh =
                    DuckDbEngine.create(place.resolve("corpus"), place.resolve("codes"), place.resolve("corpus"))) {
                fresh.append(List.of(file("a.jsonl", POSTS)), plan);
                assertThat(fresh.query("SELECT * FROM messages").rows()).isEqualTo(3);
                assertNoTrace(place, TRACES);
            }
        }
    }

    @Test
    void whatOthersAnsweredStaysTogetherWithoutIt() throws IOException {
        try (Engine engine = open(folder)) {
            engine.append(List.of(file("a.jsonl", POSTS)), PLAN);
            engine.forget(POST, PLAN);

            Frame answers = engine.query("SELECT m.*, t.root_id, t.parent_missing FROM messages m JOIN threads t USING"
                    + " (message_id) WHERE kind = 'reply' ORDER BY message_id");
            assertThat(answers.words("in_reply_to")[0])
                    .matches("forgotten_[0-9a-f]{16}")
                    .isEqualTo(answers.words("in_reply_to")[1])
                    .isEqualTo(answers.words("root_id")[0]);
            assertThat(answers.numbers("parent_missing")).containsExactly(1, 1);
            assertThat(answers.words("text")[0]).endsWith("/status/forgotten");
        }
    }

    @Test
    void aForgottenAccountGoesWithAllThatItPosted() throws IOException {
        for (String name : List.of("9001770012345", "@Bob_W")) {
            for (ImportPlan plan : List.of(PLAN, PLAN.withoutPseudonyms())) {
                Path place = folder.resolve(name + plan.pseudonyms());
                try (Engine engine = open(place)) {
                    engine.append(List.of(file("a.jsonl", POSTS)), plan);
                    String shown = String.valueOf(
                            engine.query("SELECT account_id FROM messages WHERE message_id = '870000000000000001'")
                                    .words("account_id")[0]);
                    assertThat(engine.forget(new Forgetting(Set.of(), Set.of(name)), plan)
                                    .rows())
                            .as("%s with pseudonyms: %s", name, plan.pseudonyms())
                            .containsEntry("messages", 1L)
                            .containsEntry("accounts", 1L);
                    engine.append(List.of(file("again.jsonl", POSTS + " ")), plan);

                    assertNoTrace(place, TRACES);
                    assertNoTrace(place, List.of("bob_w", "9001770012345", "Bob W", shown));
                    assertThat(engine.query("SELECT text FROM messages WHERE message_id = '870000000000000003'")
                                    .words("text")[0])
                            .startsWith("@forgotten and @MayorAmy");
                    assertThat(engine.query("SELECT value FROM links WHERE message_id = '870000000000000003' ORDER BY"
                                            + " value")
                                    .words("value"))
                            .containsExactly("MayorAmy", "forgotten");
                }
            }
        }
    }

    @Test
    void aReleaseGoesWithItsParagraphsAndHowItsDateWasKnown() throws IOException {
        String page = "<html><head><meta property=\"article:published_time\""
                + " content=\"2017-06-02\"></head><body><article><h1>Secret headline</h1><p>The mayor keeps the"
                + " secret promise that the city made, and asks all to join.</p></article></body></html>";
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("sources")).resolve("secret-page.html"), page);
        try (Engine engine = open(folder)) {
            engine.append(
                    List.of(new SourceFile(file, new Origin("secret-page.html", Strand.PRESS, Mapping.NONE), null)),
                    PLAN);
            String id = String.valueOf(engine.query("SELECT message_id FROM messages WHERE kind = 'press_release'")
                    .words("message_id")[0]);
            assertThat(engine.query("SELECT * FROM messages").rows()).isGreaterThan(1);

            assertThat(engine.forget(new Forgetting(Set.of(id), Set.of()), PLAN).rows())
                    .containsEntry("documents", 1L);

            assertThat(engine.query("SELECT * FROM messages").rows()).isZero();
            assertNoTrace(folder, List.of("secret headline", "secret promise"));
        }
    }

    @Test
    void aRepostThatHasNoIdButTheOriginalsGoesWithIt() throws IOException {
        String feed = """
            {"feed":[{"post":{"uri":"at://did:plc:abcdefghijklmnopqrstuvwx/app.bsky.feed.post/3secretkey22","cid":"bafy",\
            "author":{"did":"did:plc:abcdefghijklmnopqrstuvwx","handle":"ally.example"},"record":{"$type":"app.bsky.feed.post",\
            "createdAt":"2025-06-01T18:00:00Z","text":"secret words"},"indexedAt":"2025-06-01T18:00:01Z"},\
            "reason":{"$type":"app.bsky.feed.defs#reasonRepost","by":{"did":"did:plc:zyxwvutsrqponmlkjihgfedc",\
            "handle":"bob.example"},"indexedAt":"2025-06-01T20:00:00Z"}}]}
            """;
        try (Engine engine = open(folder)) {
            engine.append(List.of(file("feed.json", feed)), PLAN);
            String id = String.valueOf(engine.query("SELECT message_id FROM messages WHERE kind = 'post'")
                    .words("message_id")[0]);

            // The id as the corpus shows it: the account in it is a pseudonym.
            assertThat(id).startsWith("at://c_");
            engine.forget(new Forgetting(Set.of(id), Set.of()), PLAN);

            assertThat(engine.query("SELECT * FROM messages").rows()).isZero();
            assertNoTrace(folder, List.of("3secretkey22", "secret words"));
        }
    }

    @Test
    void whereOthersNameItWithoutAnAddressItsNumberGoesToo() throws IOException {
        String posts = POSTS.replace("@bob_w and @MayorAmy too", "have you seen 870000000000000001 yet?")
                .replace("\"name\":\"Amy the Mayor\"", "\"name\":\"Amy\",\"description\":\"on 870000000000000001\"");
        try (Engine engine = open(folder)) {
            engine.append(List.of(file("a.jsonl", posts)), PLAN);
            engine.forget(POST, PLAN);
            assertNoTrace(folder, TRACES);
            engine.append(List.of(file("b.jsonl", posts + " ")), PLAN);
            assertNoTrace(folder, TRACES);
            assertThat(engine.query("SELECT description FROM accounts WHERE handle = 'MayorAmy'")
                            .words("description"))
                    .containsExactly("on forgotten");
        }
    }

    @Test
    void anAccountIsForgottenUnderItsPseudonymToo() throws IOException {
        try (Engine engine = open(folder)) {
            engine.append(List.of(file("a.jsonl", POSTS)), PLAN);
            String shown = String.valueOf(
                    engine.query("SELECT account_id FROM messages WHERE message_id = '870000000000000001'")
                            .words("account_id")[0]);

            assertThat(engine.forget(new Forgetting(Set.of(), Set.of(shown)), PLAN)
                            .rows())
                    .containsEntry("messages", 1L)
                    .containsEntry("accounts", 1L);
            engine.append(List.of(file("b.jsonl", POSTS + " ")), PLAN);
            assertNoTrace(folder, TRACES);
            assertNoTrace(folder, List.of("bob_w", shown));
        }
    }

    @Test
    void aPublicActorCanBeForgottenToo() throws IOException {
        try (Engine engine = open(folder)) {
            engine.append(List.of(file("a.jsonl", POSTS)), PLAN);
            engine.forget(new Forgetting(Set.of(), Set.of("MayorAmy")), PLAN);
            assertNoTrace(folder, List.of("mayoramy", "amy the mayor", "I am the mayor"));
        }
    }

    @Test
    void whatAnExportSaysIsGoneIsForgottenWhereverItCameFrom() throws IOException {
        DuckDbOptions options = DuckDbOptions.defaults();
        try (Engine engine = DuckDbEngine.open(
                folder.resolve("corpus"), folder.resolve("codes"), options, (raw, origin, format, sink) -> {
                    if (origin.file().equals("removals")) {
                        sink.removed(new Removal(Removal.Kind.MESSAGE, "x", "870000000000000001", "deleted", null));
                        sink.removed(new Removal(Removal.Kind.ACCOUNT, "x", "9003", "suspended", null));
                        return new Detection("removals", 1, null, 0);
                    }
                    return Sources.read(raw, origin, format, sink);
                })) {
            engine.append(List.of(file("a.jsonl", POSTS)), PLAN);
            List<Flow> flows = engine.append(List.of(Lines.file(folder, "removals", "")), PLAN);

            assertThat(flows.get(0).other()).containsEntry("removals", 2L);
            assertThat(engine.query("SELECT message_id FROM messages ORDER BY message_id")
                            .words("message_id"))
                    .containsExactly("870000000000000002", "870000000000000004");
            assertNoTrace(folder, TRACES);
        }
    }

    @Test
    void forgettingSurvivesNoOtherKey() throws IOException {
        try (Engine engine = open(folder)) {
            engine.append(List.of(file("a.jsonl", POSTS)), PLAN.withoutPseudonyms());
            engine.forget(POST, PLAN.withoutPseudonyms());
            Files.writeString(folder.resolve(ImportPlan.KEY_FILE), "e".repeat(64));
            assertThatThrownBy(() -> engine.append(List.of(file("b.jsonl", POSTS)), PLAN.withoutPseudonyms()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("put back");
        }
    }

    @Test
    void forgettingNothingOrTheUnknownChangesNothing() throws IOException {
        try (Engine engine = open(folder)) {
            engine.append(List.of(file("a.jsonl", POSTS)), PLAN);
            assertThat(engine.forget(Forgetting.NOTHING, PLAN).rows()).isEmpty();
            assertThat(engine.forget(Forgetting.anything(Set.of("12345")), PLAN).rows())
                    .containsEntry("messages", 0L);
            assertThat(engine.query("SELECT * FROM messages").rows()).isEqualTo(4);
        }
    }

    private static void assertNoTrace(Path place, List<String> traces) {
        TableBytes all = TableBytes.of(place.resolve("corpus"), place.resolve("codes"));
        for (String trace : traces) {
            assertThat(all.find(trace)).as(trace).isEmpty();
        }
    }

    private static void assertBalanced(Engine engine, long kept, long rejected) {
        Frame flow = engine.query("SELECT * FROM flow");
        assertThat(flow.numbers("kept")).containsExactly((double) kept);
        assertThat(flow.numbers("rejected")).containsExactly((double) rejected);
        assertThat(flow.words("reason")).containsExactly("forgotten: 1");
    }

    private static Engine open(Path place) {
        return DuckDbEngine.open(place.resolve("corpus"), place.resolve("codes"));
    }

    private SourceFile file(String name, String text) throws IOException {
        Path path = Files.writeString(
                Files.createDirectories(folder.resolve("sources")).resolve(name), text);
        return new SourceFile(path, new Origin(name, Strand.ACCOUNTS, Mapping.NONE), null);
    }
}
