package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.coder.Panels;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.privacy.Pseudonyms;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.Engine;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.SourceFile;
import org.proxenos.inference.frame.Frame;

/** Citizens leave no name in a corpus; public actors keep theirs. The people here are invented. */
class PseudonymsTest {
    private static final String API = """
            {"data":[{"id":"11","author_id":"9001","created_at":"2017-06-01T20:00:00.000Z","lang":"en",\
            "text":"@Citizen_Zoe @MayorAmy thanks! mail zoe.private@example.org or +33 6 12 34 56 78",\
            "entities":{"mentions":[{"start":0,"end":12,"username":"Citizen_Zoe","id":"9002"},\
            {"start":13,"end":22,"username":"MayorAmy","id":"7"}],"urls":[{"start":1,"end":2,"url":"https://t.co/a",\
            "expanded_url":"https://twitter.com/citizen_zoe/status/10"}]},\
            "public_metrics":{"like_count":3,"retweet_count":1,"reply_count":0,"quote_count":0}},\
            {"id":"12","author_id":"7","created_at":"2017-06-01T21:00:00.000Z","lang":"en",\
            "text":"Well said .@bob_the_citizen, see https://www.facebook.com/BobCitizenPage write press@example.gov",\
            "referenced_tweets":[{"type":"quoted","id":"13"}]}],\
            "includes":{"users":[{"id":"9001","username":"bob_the_citizen","name":"Bob Robertson","location":"Rue Privee 5",\
            "description":"Bob, friend of @Citizen_Zoe","public_metrics":{"followers_count":5}},\
            {"id":"9002","username":"Citizen_Zoe"},\
            {"id":"7","username":"MayorAmy","name":"Amy the Mayor","description":"Mayor. With @citizen_zoe","location":"City Hall"}],\
            "tweets":[{"id":"13","author_id":"9002","text":"I am here","created_at":"2017-06-01T19:00:00.000Z"}]}}
            {"data":[{"id":"14","author_id":"9002","created_at":"yesterday","text":"Bob Robertson and @bob_the_citizen"}]}
            """;
    private static final String TABLE = """
            id,author,text,language
            21,Citizen_Zoe,"@MayorAmy no! ask @BOB_THE_CITIZEN or did:plc:zoe123",en
            22,MayorAmy,"@citizen_zoe why?",en
            """;
    private static final String NETWORK = """
            {"feed":[{"post":{"uri":"at://did:plc:zoe123/app.bsky.feed.post/3kaa","cid":"c1",\
            "author":{"did":"did:plc:zoe123","handle":"zoe.example.com","displayName":"Zoe Zimmer"},\
            "record":{"$type":"app.bsky.feed.post","text":"hi @amy.city.gov and @bob.example.com","createdAt":"2024-01-01T00:00:00Z"},\
            "likeCount":1}},\
            {"post":{"uri":"at://did:plc:amy/app.bsky.feed.post/3kbb","cid":"c2",\
            "author":{"did":"did:plc:amy","handle":"amy.city.gov","displayName":"Amy"},\
            "record":{"$type":"app.bsky.feed.post","text":"hello @zoe.example.com","createdAt":"2024-01-02T00:00:00Z",\
            "reply":{"root":{"uri":"at://did:plc:zoe123/app.bsky.feed.post/3kaa"},\
            "parent":{"uri":"at://did:plc:zoe123/app.bsky.feed.post/3kaa"}}},"likeCount":1}}]}
            """;
    private static final List<String> SECRETS = List.of(
            "citizen_zoe",
            "bob_the_citizen",
            "9001",
            "9002",
            "bob robertson",
            "zoe zimmer",
            "rue privee",
            "bobcitizenpage",
            "zoe.private",
            "12 34 56 78",
            "zoe123",
            "zoe.example.com",
            "bob.example.com",
            "friend of");
    private static final ImportPlan PLAN = ImportPlan.of(List.of(
            actor("mayoramy", Role.MAYOR), actor("amy.city.gov", Role.MAYOR), actor("citizen_zoe", Role.CITIZEN)));

    @TempDir
    Path folder;

    @Test
    void noCitizensNameSurvivesInAnyByteOfCorpusAndCodes() throws IOException {
        try (Engine engine = open()) {
            engine.append(List.of(file("a.jsonl", API), file("b.csv", TABLE), file("c.json", NETWORK)), PLAN);
            engine.append(List.of(file("later.csv", TABLE.replace("21,", "23,"))), PLAN);
            engine.code(Panels.of(List.of("vader", "we"), List.of(), List.of(), List.of(), List.of()));

            assertThat(engine.query("SELECT * FROM messages").rows()).isEqualTo(8);
            assertThat(engine.query("SELECT * FROM rejected").rows()).isEqualTo(1);
            assertThat(TableBytes.of(corpus(), codes()).texts())
                    .as("every table is searched")
                    .hasSizeGreaterThan(20);
            TableBytes all = TableBytes.of(corpus(), codes());
            for (String secret : SECRETS) {
                assertThat(all.find(secret)).as(secret).isEmpty();
            }
            for (String known : List.of("MayorAmy", "Amy the Mayor", "City Hall", "press@example.gov", "did:plc:amy")) {
                assertThat(all.find(known)).as(known).isNotEmpty();
            }
        }
    }

    @Test
    void anAccountHasOnePseudonymAsAuthorInMentionsAndInTexts() throws IOException {
        try (Engine engine = open()) {
            engine.append(List.of(file("a.jsonl", API), file("b.csv", TABLE)), PLAN);

            Frame authors = engine.query("SELECT DISTINCT account_id FROM messages WHERE message_id IN ('13', '21')");
            assertThat(authors.rows())
                    .as("by id in one export, by handle in the other")
                    .isEqualTo(1);
            String zoe = authors.words("account_id")[0];
            assertThat(zoe).matches(Pseudonyms.FORM);
            assertThat(engine.query("SELECT * FROM links WHERE kind = 'mention' AND message_id IN ('11', '22')")
                            .words("value"))
                    .containsExactlyInAnyOrder(zoe, "MayorAmy", zoe);
            assertThat(engine.query("SELECT text FROM messages WHERE message_id = '22'")
                            .words("text"))
                    .containsExactly("@" + zoe + " why?");
            assertThat(engine.query("SELECT value FROM links WHERE kind = 'url' AND message_id = '11'")
                            .words("value"))
                    .containsExactly("https://twitter.com/" + zoe + "/status/10");
            Frame account = engine.query("SELECT * FROM accounts WHERE account_id = '" + zoe + "'");
            assertThat(account.rows()).isEqualTo(1);
            assertThat(account.words("handle")).containsExactly(zoe);
            assertThat(account.words("display_name")).containsExactly((String) null);
            assertThat(engine.query("SELECT handle, name, account_id FROM actors WHERE role = 'citizen'")
                            .words("account_id"))
                    .containsExactly(zoe);
        }
    }

    @Test
    void idsThatHoldAnAccountStillPointToEachOther() throws IOException {
        try (Engine engine = open()) {
            engine.append(List.of(file("c.json", NETWORK)), PLAN);

            Frame threads = engine.query("SELECT * FROM threads ORDER BY depth");
            assertThat(threads.numbers("depth")).containsExactly(0, 1);
            assertThat(threads.words("root_id")[0])
                    .isEqualTo(threads.words("root_id")[1])
                    .startsWith("at://c_");
        }
    }

    @Test
    void countsInTextsStayAsTheyWere() throws IOException {
        double[] masked = counts(PLAN, folder.resolve("one"));
        assertThat(counts(PLAN.withoutPseudonyms(), folder.resolve("two"))).isEqualTo(masked);
        assertThat(Arrays.stream(masked).sum()).isPositive();
    }

    private double[] counts(ImportPlan plan, Path place) throws IOException {
        try (Engine engine = DuckDbEngine.open(place.resolve("corpus"), place.resolve("codes"))) {
            engine.append(List.of(file("a.jsonl", API), file("b.csv", TABLE)), plan);
            engine.code(Panels.of(List.of("vader"), List.of(), List.of(), List.of(), List.of()));
            Frame codes = engine.query(
                    "SELECT w.* FROM codes_wide w JOIN messages m USING (message_id) WHERE message_id <> '11'"
                            + " ORDER BY message_id");
            return codes.names().stream()
                    .filter(name -> !name.equals("message_id"))
                    .flatMapToDouble(name -> Arrays.stream(codes.numbers(name)))
                    .toArray();
        }
    }

    @Test
    void namesThatAStudyUsesItselfStay() throws IOException {
        try (Engine engine = open()) {
            engine.append(List.of(file("b.csv", TABLE)), PLAN.naming(Set.of("@bob_the_citizen")));
            assertThat(engine.query("SELECT text FROM messages WHERE message_id = '21'")
                            .words("text")[0])
                    .contains("@BOB_THE_CITIZEN");
        }
    }

    @Test
    void whoChangesHisHandleKeepsHisPseudonym() throws IOException {
        try (Engine engine = open()) {
            engine.append(List.of(file("a.jsonl", API)), PLAN);
            String before = author(engine, "11");
            engine.append(List.of(file("b.jsonl", """
                            {"data":[{"id":"31","author_id":"9001","text":"me again"},{"id":"32","author_id":"7","text":"@new_bob!"}],\
                            "includes":{"users":[{"id":"9001","username":"new_bob"}]}}
                            """)), PLAN);
            assertThat(author(engine, "31")).isEqualTo(before);
            assertThat(engine.query("SELECT text FROM messages WHERE message_id = '32'")
                            .words("text"))
                    .containsExactly("@" + before + "!");
            assertThat(engine.query("SELECT value FROM links WHERE message_id = '32'")
                            .words("value"))
                    .containsExactly(before);
        }
    }

    @Test
    void anAccountKnownByItsIdFirstIsJoinedWithItsHandleLater() throws IOException {
        try (Engine engine = open()) {
            engine.append(
                    List.of(file("a.jsonl", "{\"data\":[{\"id\":\"1\",\"author_id\":\"9002\",\"text\":\"x\"}]}")),
                    PLAN);
            String before = author(engine, "1");
            engine.append(List.of(file("b.csv", TABLE)), PLAN);
            engine.append(List.of(file("c.jsonl", API)), PLAN);
            assertThat(author(engine, "1")).isEqualTo(author(engine, "13")).isNotEqualTo(before);
            assertThat(engine.query("SELECT * FROM accounts WHERE account_id = '" + author(engine, "1") + "'")
                            .rows())
                    .isEqualTo(1);
        }
    }

    @Test
    void whoIsListedLaterGetsHisNameAndWhoIsNoLongerListedLosesIt() throws IOException {
        try (Engine engine = open()) {
            engine.append(List.of(file("a.jsonl", API)), PLAN);
            engine.append(
                    List.of(file("b.jsonl", API.replace("\"id\":\"1", "\"id\":\"4"))),
                    ImportPlan.of(List.of(actor("bob_the_citizen", Role.CITY))));

            assertThat(author(engine, "11")).as("a row that was there before").isEqualTo("9001");
            assertThat(author(engine, "41")).isEqualTo("9001");
            assertThat(engine.query("SELECT handle FROM accounts WHERE account_id = '9001'")
                            .words("handle"))
                    .containsExactly("bob_the_citizen");
            assertThat(TableBytes.of(corpus()).find("mayoramy")).isEmpty();
            assertThat(TableBytes.of(corpus()).find("citizen_zoe")).isEmpty();
        }
    }

    @Test
    void aCorpusInWhichEverybodyWasNamedIsMaskedByTheNextImport() throws IOException {
        try (Engine engine = open()) {
            engine.append(List.of(file("a.jsonl", API), file("c.json", NETWORK)), PLAN.withoutPseudonyms());
            assertThat(TableBytes.of(corpus()).find("citizen_zoe")).isNotEmpty();

            engine.append(List.of(file("b.csv", TABLE)), PLAN);
            TableBytes all = TableBytes.of(corpus());
            for (String secret : SECRETS) {
                assertThat(all.find(secret)).as(secret).isEmpty();
            }
            assertThat(engine.query("SELECT * FROM messages").rows()).isEqualTo(7);
        }
    }

    @Test
    void theKeyIsMadeOnceAndIsItsOwnersAlone() throws IOException {
        Path key = folder.resolve(ImportPlan.KEY_FILE);
        try (Engine engine = open()) {
            engine.append(List.of(file("b.csv", TABLE)), PLAN);
            String made = Files.readString(key);
            assertThat(made).matches("[0-9a-f]{64}\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            engine.append(List.of(file("c.json", NETWORK)), PLAN);
            assertThat(key).hasContent(made);

            Files.writeString(key, "f".repeat(64));
            assertThatThrownBy(() -> engine.append(List.of(file("d.csv", TABLE)), PLAN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another key");
            Files.writeString(key, "no key");
            assertThatThrownBy(() -> engine.append(List.of(file("d.csv", TABLE)), PLAN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("64 hexadecimal digits");
        }
    }

    @Test
    void withoutPseudonymsNoKeyIsMade() throws IOException {
        try (Engine engine = open()) {
            engine.append(List.of(file("b.csv", TABLE)), PLAN.withoutPseudonyms());
            assertThat(folder.resolve(ImportPlan.KEY_FILE)).doesNotExist();
            assertThat(author(engine, "21")).isEqualTo("Citizen_Zoe");
        }
    }

    private static String author(Engine engine, String message) {
        return String.valueOf(engine.query("SELECT account_id FROM messages WHERE message_id = '" + message + "'")
                .words("account_id")[0]);
    }

    private Engine open() {
        return DuckDbEngine.open(corpus(), codes());
    }

    private Path corpus() {
        return folder.resolve("corpus");
    }

    private Path codes() {
        return folder.resolve("codes");
    }

    private SourceFile file(String name, String text) throws IOException {
        Path path = Files.writeString(
                Files.createDirectories(folder.resolve("sources")).resolve(name), text);
        return new SourceFile(path, new Origin(name, Strand.ACCOUNTS, Mapping.NONE), null);
    }

    private static Actor actor(String handle, Role role) {
        return new Actor(handle, "", role == Role.CITIZEN ? "Zoe Zimmer" : null, role, null, null, null, null);
    }
}
