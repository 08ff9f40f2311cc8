package org.proxenos.workbench.serve.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.session.Standing;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Server;
import org.proxenos.workbench.serve.section.Sections;

/** What the server of the coding page takes, gives and keeps back. */
final class CodingPagesTest {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private OpenStudy open;
    private Server server;
    private String csrf = "";
    private String coder = "ana";

    @BeforeEach
    void start() throws IOException, InterruptedException {
        ServedStudy.make(study(), 9, ServedStudy.CODERS + ",owner");
        open = OpenStudy.at(study());
        server = Server.start(open, new Server.Place(null, 0), pages -> Sections.of(open, pages));
        Matcher matcher = CSRF.matcher(http.send(
                        HttpRequest.newBuilder(URI.create(server.address())).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        csrf = matcher.find() ? matcher.group(1) : "";
    }

    @AfterEach
    void stop() {
        server.close();
        open.close();
    }

    @Test
    void whatWouldTellTooMuchIsKeptBackUntilTheUnitIsDone() throws Exception {
        String next = get("/coding/next?coder=ana").body();
        assertThat(next)
                .contains("The ministry breaks its word", "\"fingerprint\"")
                .doesNotContain("River Party", "\"likes\"", "\"reposts\"");
        assertThat(next).as("private persons' words around it").contains("which this study does not show");
        assertThat(get("/coding/afterwards?coder=ana&message=p3").statusCode()).isEqualTo(400);
        assertThat(post("p3", "d1", "code", "relevant", "1").statusCode()).isEqualTo(200);
        assertThat(post("p3", "d2", "done", "", "").statusCode()).isEqualTo(200);
        JsonNode after = new ObjectMapper()
                .readTree(get("/coding/afterwards?coder=ana&message=p3").body());
        assertThat(after.get("party").asText()).isEqualTo("River Party");
        assertThat(after.get("likes").asInt()).isEqualTo(10);
        assertThat(after.get("others")).isEmpty();
    }

    @Test
    void whoHasStillToCodeAMessageSeesNotWhatOthersSaidOfIt() throws Exception {
        Files.createDirectories(study().resolve("codes"));
        Files.writeString(
                study().resolve("codes/zoe.csv"),
                "unit,variable,coder,value\np3,emotion,zoe,quixotry\np1,relevant,zoe,1\np1,emotion,zoe,secret word\n");
        String message = get("/messages/p3").body();
        assertThat(message).contains("You have still to code this message").doesNotContain("quixotry", "zoe");
        coder = "owner";
        for (String unit : List.of("p1", "p3")) {
            assertThat(post(unit, "d" + unit, "code", "relevant", "0").statusCode())
                    .isEqualTo(200);
            assertThat(post(unit, "e" + unit, "done", "", "").statusCode()).isEqualTo(200);
        }
        assertThat(get("/messages/p3").body()).contains("quixotry", "zoe").doesNotContain("still to code");
        assertThat(get("/messages/p1").body())
                .as("words of a private person, in a free answer too")
                .contains("relevant</b>: <bdi>1</bdi> <span class=\"by\">by <bdi>zoe")
                .doesNotContain("secret word");
    }

    @Test
    void finishingWritesNotApplicableForWhatWasNotAskedAndOnlyOnce() throws Exception {
        post("p3", "d1", "code", "relevant", "0");
        for (int i = 0; i < 2; i++) {
            assertThat(post("p3", "d2", "done", "", "").statusCode()).isEqualTo(200);
        }
        try (PeopleStore store = store()) {
            List<Decision> all = store.decisions().list();
            assertThat(all)
                    .filteredOn(d -> d.answer().value().equals("9"))
                    .isNotEmpty()
                    .allSatisfy(
                            d -> assertThat(d.answer().wording().fingerprint()).isNotEmpty())
                    .extracting(d -> d.answer().variable())
                    .doesNotHaveDuplicates()
                    .contains("targets", "emotion")
                    .doesNotContain("relevant");
            assertThat(Standing.of(all).isDone("ana", "p3")).isTrue();
        }
    }

    @Test
    void whatCannotBeADecisionIsRefusedWithAReason() throws Exception {
        assertThat(post("p3", "d1", "code", "relevant", "7").body()).contains("is no answer to relevant");
        assertThat(post("p3", "d1", "code", "nothing", "1").body()).contains("no question");
        assertThat(post("elsewhere", "d1", "code", "relevant", "1").body()).contains("none of ana");
        assertThat(post("p3", "d1", "adjudicate", "relevant", "1").statusCode()).isEqualTo(400);
        HttpRequest forged = HttpRequest.newBuilder(URI.create(server.root() + "/coding/decisions?coder=ana"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"decisions\": []}"))
                .build();
        assertThat(http.send(forged, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
        try (PeopleStore store = store()) {
            assertThat(store.decisions().count()).isZero();
        }
    }

    @Test
    void whatIsForgottenLeavesNoByte() throws Exception {
        post("p3", "d1", "code", "relevant", "1");
        post("p3", "d2", "done", "", "");
        post("p6", "d3", "code", "relevant", "1");
        assertThat(holding("p3")).isNotEmpty();
        server.close();
        open.close();
        Ran ran = Ran.proxenos("\np3\n".getBytes(StandardCharsets.UTF_8), "forget", study(), "-", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("removed").get("decisions").asInt()).isGreaterThan(1);
        assertThat(holding("p3")).isEmpty();
        try (PeopleStore store = store()) {
            assertThat(store.decisions().count()).isEqualTo(1);
            assertThat(store.rounds().units(1)).hasSize(8);
        }
    }

    private Path study() {
        return folder.resolve("study");
    }

    private PeopleStore store() {
        return PeopleStore.open(study().resolve(PeopleStore.FILE), Clock.systemUTC());
    }

    /** Files of the store in which a text stands, the one beside it included. */
    private List<Path> holding(String text) throws IOException {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.list(study())) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(PeopleStore.FILE))
                    .toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.root() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String message, String id, String kind, String variable, String value)
            throws IOException, InterruptedException {
        String fingerprint = open.folder()
                .codebook()
                .find(variable)
                .map(v -> v.fingerprint())
                .orElse("");
        String body =
                "{\"decisions\": [{\"id\": \"%s\", \"at\": 1, \"kind\": \"%s\", \"message\": \"%s\", \"variable\": \"%s\","
                                .formatted(id, kind, message, variable)
                        + " \"value\": \"%s\", \"fingerprint\": \"%s\"}]}".formatted(value, fingerprint);
        return http.send(
                HttpRequest.newBuilder(URI.create(server.root() + "/coding/decisions?coder=" + coder))
                        .header("X-CSRF-Token", csrf)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
