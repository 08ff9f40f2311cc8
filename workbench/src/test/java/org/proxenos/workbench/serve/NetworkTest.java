package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.workbench.Ran;

/**
 * Eight mayors of two countries: before the event each mentions a colleague at home twice, after it one abroad and, but for
 * the last, one at home. A citizen answers the first, and two mayors answer each other.
 */
final class NetworkTest {
    private static final int MAYORS = 8;
    private static final String YAML = """
            study: ties
            question: Do ties abroad increase?
            event: {label: Treaty left, at: 2031-06-01T00:00:00Z, topic: [treaty]}
            windows: {baseline: [2031-05-01, 2031-06-01], event: [2031-06-01, 2031-07-01]}
            sources: [{files: posts.csv, format: csv, strand: accounts}]
            targets: [{id: ministry, kind: office, aliases: [ministry]}]
            coders: [vader]
            hypotheses: [H9]
            seed: 42
            """;

    @TempDir
    private static Path folder;

    private static ServedStudy served;
    private static Client owner;

    @BeforeAll
    static void serve() throws IOException {
        Path study = folder.resolve("study");
        Files.createDirectories(study.resolve("sources"));
        Files.writeString(study.resolve("study.yaml"), YAML);
        StringBuilder actors = new StringBuilder("handle,name,role,city,country\n");
        StringBuilder posts = new StringBuilder("id,account,published_at,text,in_reply_to,kind\n");
        for (int i = 0; i < MAYORS; i++) {
            actors.append("mayor%d,Mayor %d,mayor,City %d,%s\n".formatted(i, i, i, i % 2 == 0 ? "AA" : "BB"));
            int home = (i + 2) % MAYORS;
            int abroad = (i + 1) % MAYORS;
            post(posts, "a" + i, i, "05", "Greetings to @mayor%d on the treaty".formatted(home), "");
            post(posts, "b" + i, i, "05", "Once more to @mayor%d, and @mayor%d hears it".formatted(home, i), "");
            post(posts, "c" + i, i, "06", "We stand with @mayor%d".formatted(abroad), "");
            if (i < MAYORS - 1) {
                post(posts, "d" + i, i, "06", "And with @mayor%d".formatted(home), "");
            }
        }
        post(posts, "r0", 0, "06", "Well said", "a1");
        post(posts, "r1", 1, "06", "Well said too", "a0");
        posts.append("r2,somebody,2031-06-20T10:00:00Z,Who pays?,a0,reply\n");
        Files.writeString(study.resolve("actors.csv"), actors);
        Files.writeString(study.resolve("sources/posts.csv"), posts);
        Ran ran = Ran.proxenos("run", study);
        assertThat(ran.code()).as(ran.err()).isZero();
        served = ServedStudy.serve(study, new Server.Place(null, 0));
        owner = served.owner();
    }

    private static void post(StringBuilder posts, String id, int mayor, String month, String text, String parent) {
        posts.append("%s,mayor%d,2031-%s-1%dT10:00:00Z,\"%s\",%s,%s\n"
                .formatted(id, mayor, month, mayor, text, parent, parent.isEmpty() ? "post" : "reply"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Map<String, List<String>> accounts(String query) {
        Map<String, List<String>> accounts = new HashMap<>();
        String[] lines = owner.get("/network/accounts.csv?" + query).body().split("\r\n", -1);
        for (String line : lines) {
            List<String> cells = List.of(line.split(",", -1));
            accounts.put(cells.get(0), cells.subList(1, cells.size()));
        }
        return accounts;
    }

    @Test
    void indexOfEachMayorIsThatOfTheHypothesis() throws IOException {
        Map<String, List<String>> before = accounts("side=before");
        Map<String, List<String>> after = accounts("side=after");
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < MAYORS; i++) {
            List<String> then = before.getOrDefault("mayor" + i, List.of());
            List<String> now = after.getOrDefault("mayor" + i, List.of());
            assertThat(then.subList(4, 9)).as("before, mayor%d", i).containsExactly("1", "2", "0", "2", "-1");
            assertThat(now.subList(6, 8)).as("after, mayor%d", i).containsExactly("1", i == MAYORS - 1 ? "0" : "1");
            differences.add(Double.parseDouble(now.get(8)) - Double.parseDouble(then.get(8)));
        }
        JsonNode ledger =
                new ObjectMapper().readTree(Files.readString(served.folder().resolve("results/ledger.json")));
        JsonNode h9 = entry(ledger);
        assertThat(h9.findValue("accounts").asInt()).as("accounts that differ").isEqualTo(differences.size());
        double median = differences.stream().sorted().toList().get(MAYORS / 2);
        assertThat(h9.path("effect").path("value").asDouble()).isEqualTo(median).isEqualTo(1.0);
    }

    @Test
    void aMentionIsOneTieOnItsOwnPlatform() throws IOException {
        Path study = Files.createDirectories(folder.resolve("platforms"));
        Files.createDirectories(study.resolve("sources"));
        List<String> sources = List.of("x", "bluesky", "mastodon");
        Files.writeString(
                study.resolve("study.yaml"),
                YAML.replaceFirst(
                        "sources: .*",
                        "sources:\n" + sources.stream().map(NetworkTest::source).collect(Collectors.joining())));
        Files.writeString(study.resolve("actors.csv"), """
                handle,platform,name,role,city,country
                brook,,Mayor of Brook,mayor,Brook,AA
                hall,x,Mayor of Hall,mayor,Hall,AA
                Hall,bluesky,Another Hall,mayor,Hall,BB
                """);
        posts(study, "x", "hall,We keep the treaty", "brook,Greetings to @HALL", "brook,Again to @hall");
        posts(study, "bluesky", "Hall,We keep the treaty as well", "brook,Here we greet @hall");
        posts(study, "mastodon", "brook,Is there @hall");
        Ran ran = Ran.proxenos("run", study);
        assertThat(ran.code()).as(ran.err()).isZero();
        try (ServedStudy server = ServedStudy.serve(study, new Server.Place(null, 0))) {
            assertThat(server.owner().get("/network/ties.csv").body())
                    .isEqualTo("source,target,times\r\nbrook,hall,2\r\nbrook,Hall,1\r\n");
        }
    }

    private static String source(String platform) {
        return "  - {files: %s.csv, format: csv, strand: accounts, platform: %s}\n".formatted(platform, platform);
    }

    private static void posts(Path study, String platform, String... posts) throws IOException {
        StringBuilder csv = new StringBuilder("id,account,text,published_at\n");
        for (int i = 0; i < posts.length; i++) {
            csv.append("%s%d,%s,2031-05-10T10:00:00Z\n".formatted(platform, i, posts[i]));
        }
        Files.writeString(study.resolve("sources").resolve(platform + ".csv"), csv);
    }

    private static JsonNode entry(JsonNode ledger) {
        JsonNode entries = ledger.isArray() ? ledger : ledger.path("entries");
        for (JsonNode entry : entries) {
            if (entry.path("id").asText().equals("H9")) {
                return entry;
            }
        }
        throw new AssertionError("no H9 in " + ledger);
    }

    @Test
    void everyTieOpensItsMessages() {
        String page = owner.get("/network?side=before").body();
        String link = page.replaceFirst("(?s).*?href=\"(/messages\\?sender=[^\"]*)\">(\\d+)<.*", "$1 $2")
                .replace("&amp;", "&");
        String[] parts = link.split(" ", -1);
        assertThat(parts[1]).isEqualTo("2");
        assertThat(owner.get(parts[0].replace("/messages?", "/messages/count?")).body())
                .isEqualTo("2 messages");
        assertThat(owner.get(parts[0]).body()).contains("Behind a tie", "<li>id <bdi>a", "<li>id <bdi>b");
    }

    @Test
    void measuresAreThoseOfTheTies() {
        String page = owner.get("/network?layer=reply").body();
        assertThat(page).contains("data-v=\"1\"").contains(">reciprocity</th><td class=\"num\" data-v=\"1\">1");
        assertThat(owner.get("/network/ties.csv?layer=reply").body())
                .isEqualTo("source,target,times\r\nmayor0,mayor1,1\r\nmayor1,mayor0,1\r\n");
        assertThat(owner.get("/network?side=before").body())
                .contains(
                        ">density</th>",
                        "data-v=\"" + Math.round(1000.0 * MAYORS / (MAYORS * (MAYORS - 1))) / 1000.0 + "\"");
        assertThat(owner.get("/network?layer=love").statusCode()).isEqualTo(400);
    }

    @Test
    void citizenIsThereByPseudonymOnly() {
        String everybody =
                owner.get("/network/ties.csv?layer=reply&who=everybody").body();
        assertThat(everybody).containsPattern("\nc_[0-9a-f]{16}z*,mayor0,1\r\n").doesNotContain("somebody");
        assertThat(owner.get("/network.json?layer=reply&who=everybody").body()).doesNotContain("somebody");
        assertThat(owner.get("/network.svg?layer=reply").body())
                .doesNotContain("c_")
                .startsWith("<svg");
    }

    @Test
    void theSameNetworkIsDrawnTheSame() throws IOException {
        String drawn = owner.get("/network.svg").body();
        try (ServedStudy another = ServedStudy.serve(served.folder(), new Server.Place(null, 0))) {
            assertThat(another.owner().get("/network.svg").body()).isEqualTo(drawn);
        }
        assertThat(owner.get("/network.json").body()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void aDrawingFollowsThePlan() throws IOException {
        Path study = folder.resolve("copies");
        Files.createDirectories(study.resolve("sources"));
        String yaml = YAML.replace("coders: [vader]", "coders: [vader, near_duplicates]");
        Files.writeString(study.resolve("study.yaml"), yaml);
        Files.writeString(
                study.resolve("actors.csv"), "handle,role,country\nbrook,mayor,AA\nmoor,mayor,AA\nhill,mayor,BB\n");
        posts(
                study,
                "posts",
                "brook,The treaty is kept in all of our towns and we thank @moor for it",
                "brook,The treaty is kept in all of our towns and we thank @moor for it",
                "moor,A word of thanks in return",
                "hill,And so say we and @brook of another country");
        Ran ran = Ran.proxenos("run", study);
        assertThat(ran.code()).as(ran.err()).isZero();
        try (ServedStudy server = ServedStudy.serve(study, new Server.Place(null, 0))) {
            Client client = server.owner();
            String all = client.get("/network.json").body();
            Files.writeString(study.resolve("study.yaml"), yaml + "near_duplicates: leave_out\n");
            HttpResponse<String> fewer = client.get("/network.json");
            assertThat(fewer.statusCode()).isEqualTo(200);
            assertThat(fewer.body()).isNotEqualTo(all);
        }
    }
}
