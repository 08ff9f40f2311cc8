package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Role;
import org.proxenos.coding.sample.Design;
import org.proxenos.coding.sample.Purpose;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Ran;

/** Who has still to code a message learns by no address what others or machines say of it. Ben has still to code {@code m5}. */
final class BlindTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    private static Path folder;

    private static Path path;

    @BeforeAll
    static void make() throws IOException {
        try (ServedStudy study = ServedStudy.coded(folder)) {
            path = study.folder();
        }
        user(path, "olga", "owner");
        user(path, "rita", "reader");
        try (PeopleStore store = store(path)) {
            store.coders().changeRole("ben", Role.ADJUDICATOR);
            store.coders().changePassword("ben", Passwords.hash(PASSWORD));
        }
    }

    private static void user(Path study, String name, String role) {
        Ran ran = Ran.proxenos(
                (PASSWORD + "\n").getBytes(StandardCharsets.UTF_8), "serve", study, "--add-user", name, "--role", role);
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private static PeopleStore store(Path path) {
        return PeopleStore.open(path.resolve(PeopleStore.FILE), Clock.systemUTC());
    }

    private static ServedStudy team() throws IOException {
        return ServedStudy.serve(path, new Server.Place("127.0.0.1", 0));
    }

    private static Client signedIn(ServedStudy served, String name) {
        Client client = Client.stranger(served.server());
        client.post("/sign-in", "name=%s&password=%s&back=/".formatted(name, PASSWORD.replace(' ', '+')));
        return client;
    }

    /** Addresses at which a message's codes, or its being chosen by them, could be seen. */
    private static final List<String> LISTS = List.of(
            "/messages?q=m5&code=people:relevant",
            "/messages?q=m5&code=people:relevant&op=eq&value=1",
            "/messages?q=m5&code=people:relevant&op=le&value=1",
            "/messages?q=m5&code=people:emotion&op=eq&value=anger",
            "/messages?q=m5&code=words&op=ge&value=1",
            "/messages?q=m5&code=words",
            "/messages?q=m5&order=newest&code=people:criticism&op=ge&value=0");

    @Test
    void whoHasStillToCodeLearnsNothingByAnyAddress() throws IOException {
        try (ServedStudy served = team()) {
            Client ben = signedIn(served, "ben");
            String cell = ben.get("/outcomes").body().replaceFirst("(?s).*?(/messages\\?sel=[^\"]*)\".*", "$1&q=m5");
            Client rita = signedIn(served, "rita");
            for (String list : Stream.concat(LISTS.stream(), Stream.of(cell)).toList()) {
                assertThat(rita.get(list).body()).as(list).contains("<bdi>m5</bdi>");
                assertThat(ben.get(list).body()).as(list).doesNotContain("<bdi>m5</bdi>");
                assertThat(ben.get(list.replace("/messages?", "/messages/count?"))
                                .body())
                        .as("count of " + list)
                        .isEqualTo("0 messages");
                assertThat(ben.get(list.replace("/messages?", "/messages.csv?")).body())
                        .as("file of " + list)
                        .doesNotContain("m5,");
            }
            for (String page : List.of("/messages?q=m5", "/messages/m5")) {
                String card = card(ben.get(page).body(), "m5");
                assertThat(card).as(page).contains("z\u0300", "still to code").doesNotContain("by ", "likes", "<mark>");
            }
            assertThat(ben.get("/messages.csv").body()).doesNotContain("\nm5,").contains("\nm4,");
            assertThat(ben.get("/agreement/codes.csv").body())
                    .doesNotContain("m5")
                    .contains("m4");
            assertThat(ben.get("/adjudication").body()).doesNotContain("message=m5");
            assertThat(ben.get("/agreement").body()).doesNotContain("message=m5");
            assertThat(ben.get("/adjudication/unit?message=m5").statusCode()).isEqualTo(403);
            assertThat(ben.post("/adjudication/unit", "csrf=%s&message=m5&settle:relevant:=1".formatted(ben.csrf()))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(ben.get("/results/report.html").statusCode()).isEqualTo(403);
            assertThat(ben.get("/results/pages.json").statusCode()).isEqualTo(403);
            assertThat(ben.get("/coding/afterwards?message=m5").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void filesThatNameAMessageAreKeptBackFromWhoHasStillToCodeIt() throws IOException {
        Path figures = path.resolve("results/figures");
        Files.writeString(figures.resolve("F98-names.csv"), "message_id,group\n\"m5\",criticism\n");
        Files.writeString(figures.resolve("F99-others.csv"), "message_id,group\n\"m55\",criticism\n\"am5\",other\n");
        try (ServedStudy served = team()) {
            Client ben = signedIn(served, "ben");
            Client rita = signedIn(served, "rita");
            for (String file : List.of("figures/F98-names.csv", "report.html", "pages.json")) {
                assertThat(rita.get("/results/" + file).statusCode()).as(file).isEqualTo(200);
                assertThat(ben.get("/results/" + file).statusCode()).as(file).isEqualTo(403);
            }
            assertThat(ben.get("/results/figures/F99-others.csv").statusCode()).isEqualTo(200);
            assertThat(ben.get("/messages").body()).contains("left out of the file");
        }
    }

    @Test
    void aRoundOfNobodyInParticularBlindsWhoCodesAndNotWhoReads() throws IOException {
        try (ServedStudy served = ServedStudy.coded(folder.resolve("unnamed"))) {
            Client owner = served.owner();
            assertThat(owner.get("/agreement/codes.csv").body()).contains("m4");
            try (PeopleStore store = store(served.folder())) {
                store.rounds().add(ServedStudy.unnamed(), new Design(Purpose.TRAINING, 6, 3, 1.0, 1), "1");
            }
            assertThat(owner.get("/agreement/codes.csv").body()).contains("m4");
            assertThat(owner.get("/coding/next").body()).contains("m4");
            assertThat(owner.get("/agreement/codes.csv").body()).doesNotContain("m4");
        }
    }

    @Test
    void whoReadsHasNothingToCode() throws IOException {
        Path copy;
        try (ServedStudy study = ServedStudy.coded(folder.resolve("reader"))) {
            copy = study.folder();
        }
        try (PeopleStore store = store(copy)) {
            store.rounds().add(ServedStudy.unnamed(), new Design(Purpose.TRAINING, 6, 3, 1.0, 1), "1");
        }
        user(copy, "olga", "owner");
        user(copy, "rita", "reader");
        try (ServedStudy served = ServedStudy.serve(copy, new Server.Place("127.0.0.1", 0))) {
            assertThat(card(signedIn(served, "rita").get("/messages/m4").body(), "m4"))
                    .contains("likes");
        }
    }

    @Test
    void whoDoesNotCodeSeesWhoSaidWhatAndFindsItByAnyCode() throws IOException {
        try (ServedStudy served = team()) {
            Client rita = signedIn(served, "rita");
            String m0 = card(rita.get("/messages?code=people:relevant").body(), "m0");
            assertThat(m0)
                    .contains("<b>relevant</b>: <bdi>1</bdi> <span class=\"by\">by <bdi>ana", "<bdi>0</bdi>", "ben");
            assertThat(rita.get("/messages/count?code=people:relevant").body()).isEqualTo("6 messages");
            assertThat(rita.get("/messages/count?code=people:relevant&op=eq&value=0")
                            .body())
                    .isEqualTo("3 messages");
            assertThat(rita.get("/messages/count?code=people:criticism&op=ge&value=1")
                            .body())
                    .isEqualTo("6 messages");
            assertThat(rita.get("/messages/count?code=people:emotion&op=eq&value=Anger")
                            .body())
                    .isEqualTo("6 messages");
            assertThat(rita.get("/messages/count?code=people:relevant&role=mayor&q=m3")
                            .body())
                    .isEqualTo("1 message");
            assertThat(rita.get("/messages?code=people:nothing").statusCode()).isEqualTo(400);
            assertThat(rita.get("/results/report.html").statusCode()).isEqualTo(200);
            assertThat(card(rita.get("/messages/m5").body(), "m5")).contains("by <bdi>ana", "likes 3");
        }
    }

    @Test
    void whoeverTookATurnAtASharedMachineIsKeptBlind() throws IOException {
        try (ServedStudy served = ServedStudy.serve(path, new Server.Place(null, 0))) {
            Client owner = served.owner();
            assertThat(card(owner.get("/messages/m5").body(), "m5")).contains("likes 3");
            owner.get("/coding?coder=ben");
            assertThat(card(owner.get("/messages/m5").body(), "m5"))
                    .contains("still to code")
                    .doesNotContain("likes");
            assertThat(owner.get("/messages/count?code=people:relevant").body()).isEqualTo("5 messages");
        }
    }

    @Test
    void onceItIsCodedAllIsShown() throws IOException {
        Path copy = folder.resolve("later");
        Ran.proxenos("init", copy);
        try (ServedStudy served = ServedStudy.coded(copy)) {
            Client owner = served.owner();
            owner.get("/coding?coder=ben");
            assertThat(owner.get("/adjudication/unit?message=m5").statusCode()).isEqualTo(403);
            finish(served, "m5");
            assertThat(card(owner.get("/messages/m5").body(), "m5")).contains("by <bdi>ben", "likes 3");
            assertThat(owner.get("/messages/count?code=people:relevant").body()).isEqualTo("6 messages");
            assertThat(owner.get("/adjudication/unit?message=m5").statusCode()).isEqualTo(200);
        }
    }

    private static void finish(ServedStudy served, String unit) {
        try (PeopleStore store = store(served.folder())) {
            store.decisions()
                    .save(List.of(new Decision(
                            "done-" + unit,
                            Instant.parse("2024-05-01T10:00:00Z"),
                            "ben",
                            Decision.Kind.DONE,
                            new Decision.Place(1, unit, null),
                            new Decision.Answer("", "", null, "", Decision.Wording.NONE),
                            0,
                            null)));
        }
    }

    private static String card(String body, String id) {
        for (String part : body.split("<article", -1)) {
            if (part.contains("<bdi>" + id + "</bdi>")) {
                return part.substring(0, part.indexOf("</article>"));
            }
        }
        throw new AssertionError("no card of %s".formatted(id));
    }
}
