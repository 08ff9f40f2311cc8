package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Ran;

/** What the pages of a study say. */
final class PagesTest {
    @TempDir
    private static Path folder;

    private static ServedStudy study;
    private static Client owner;

    @BeforeAll
    static void serve() throws IOException {
        study = ServedStudy.run(folder);
        owner = study.owner();
    }

    @AfterAll
    static void stop() {
        study.close();
    }

    private static String page(String path) {
        HttpResponse<String> answer = owner.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void countsOpenTheirMessages() {
        assertThat(page("/")).contains("href=\"/messages?role=mayor\">130</a>", ">131</a>");
        assertThat(page("/messages/count?role=mayor")).isEqualTo("130 messages");
        assertThat(page("/messages/count?source=posts.csv")).isEqualTo("131 messages");
    }

    @Test
    void messagesAreLeafedThroughWithoutGapOrRepeat() {
        StringBuilder all = new StringBuilder();
        String path = "/messages?role=mayor";
        int pages = 0;
        for (; !path.isEmpty(); pages++) {
            String body = page(path);
            all.append(body);
            path = link(body, "next");
        }
        assertThat(pages).isEqualTo(3);
        for (int i = 0; i < 120; i++) {
            assertThat(all.toString().split("<bdi>p" + i + "</bdi>", -1))
                    .as("p" + i)
                    .hasSize(2);
        }
        String second = link(page("/messages?role=mayor"), "next");
        String back = link(page(second), "prev");
        assertThat(ids(page(back))).isEqualTo(ids(page("/messages?role=mayor")));
        assertThat(ids(page("/messages?order=newest"))).isNotEqualTo(ids(page("/messages")));
    }

    @Test
    void wordsAndFiltersNarrow() {
        assertThat(page("/messages/count?q=NUMBER7%20ministry")).isEqualTo("11 messages");
        assertThat(page("/messages/count?q=p7")).isEqualTo("1 message");
        assertThat(page("/messages/count?q=%27%20OR%201=1")).isEqualTo("0 messages");
        assertThat(page("/messages/count?from=2024-03-05&until=2024-03-05")).isEqualTo("0 messages");
        assertThat(page("/messages/count?code=words&op=ge&value=1")).isEqualTo("131 messages");
        assertThat(page("/messages/count?kind=reply")).isEqualTo("1 message");
        for (String wrong :
                List.of("from=tomorrow", "code=nothing", "code=words&op=ge&value=x", "sel=nothing", "after=x")) {
            assertThat(owner.get("/messages?" + wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void privatePeoplesNamesAndWordsAreNowhere() {
        for (String path : List.of(
                "/messages",
                "/messages?kind=reply",
                "/messages/c0",
                "/messages/m0",
                "/messages.csv",
                "/",
                "/outcomes",
                "/rejected")) {
            assertThat(page(path)).as(path).doesNotContain("quixotry", "someone_private");
        }
        assertThat(page("/messages/c0")).contains("The words of a private account are not shown.");
        assertThat(page("/messages/count?q=quixotry")).isEqualTo("0 messages");
        assertThat(page("/messages/count?account=someone_private")).isEqualTo("0 messages");
        assertThat(page("/messages/count?account=citizen")).isEqualTo("0 messages");
    }

    @Test
    void hostileWordsAreTextOnPagesAndInFiles() {
        String first = page("/messages?q=ministry");
        assertThat(first + page(link(first, "next")) + page("/messages/m1"))
                .contains("&lt;script&gt;", "&lt;img src=x onerror", "\u2407")
                .doesNotContain("<script>document", "<img", "<h1>owned", "\u0007");
        assertThat(page("/messages/m7")).contains("${7*7}", "{{7*7}}");
        String csv = page("/messages.csv");
        assertThat(csv).contains("'=HYPERLINK").doesNotContain("\n=HYPERLINK", ",=HYPERLINK", "\"=HYPERLINK");
        assertThat(page("/messages/m9")).contains("Cut here; 100,009 characters in all.");
        assertThat(owner.get("/messages?q=%3Cscript%3Ealert(1)%3C/script%3E%00").body())
                .doesNotContain("<script>alert");
        assertThat(owner.get("/messages?account=%22%3E%3Cb%3E").body()).doesNotContain("\"><b>");
    }

    @Test
    void threadStandsBesideItsMessage() {
        assertThat(page("/messages/m0")).contains("Its thread", "<bdi>c0</bdi>");
        assertThat(owner.get("/messages/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void resultsAreThereAsPagesAndFiles() {
        assertThat(page("/outcomes")).contains("T01", "/results/tables/T01-corpus-flow.csv");
        assertThat(page("/codebook")).contains("How to code", "fingerprint");
        assertThat(page("/hypotheses")).contains("Ledger", "chip");
        assertThat(page("/provenance")).contains("SHA-256", "posts.csv");
        assertThat(page("/results/tables/T01-corpus-flow.csv")).startsWith("source,strand");
        assertThat(page("/results/figures/F01-volume.svg")).startsWith("<svg");
        assertThat(page("/results/report.html")).contains("<!DOCTYPE html>");
        for (String path : List.of(
                "/results/figures/..%2Fledger.json",
                "/results/study.yaml", "/results/x/y.csv", "/results/.gitignore")) {
            assertThat(owner.get(path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void cellOpensTheMessagesItCounts() {
        String link = page("/outcomes").replaceFirst("(?s).*?(/messages\\?sel=[^\"]*)\"[^>]*>([\\d,]+)<.*", "$1 $2");
        String[] parts = link.split(" ", -1);
        assertThat(page(parts[0].replace("/messages?", "/messages/count?"))).startsWith(parts[1] + " message");
        assertThat(page(parts[0])).contains("Behind a count");
    }

    @Test
    void workStartedFromAPageShowsHowFarItIsAndCanBeStopped() throws IOException, InterruptedException {
        String csrf = "csrf=" + owner.csrf();
        byte[] before = Files.readAllBytes(study.folder().resolve("corpus/messages.parquet"));
        assertThat(owner.post("/work/run", csrf).body()).contains("Run of the study");
        assertThat(owner.post("/work/run", csrf).statusCode()).isEqualTo(400);
        owner.post("/work/cancel", csrf);
        assertThat(page("/work/progress")).contains("nothing is left half done");
        assertThat(study.folder().resolve("corpus/messages.parquet")).hasBinaryContent(before);
        assertThat(study.folder().resolve(".workbench/temp")).doesNotExist();
        owner.post("/work/run", csrf);
        assertThat(ended(owner)).contains(">done");
        assertThat(page("/messages/count")).isEqualTo("131 messages");
    }

    /** What is said of the work that was started, once it has ended. */
    private static String ended(Client client) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (client.get("/work/progress").body().contains("every 1s")
                && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return client.get("/work/progress").body();
    }

    @Test
    void allRejectedRecordsAreInTheirFile() throws IOException {
        Path path = ServedStudy.make(folder.resolve("rejected"));
        int many = 2 * CsvFile.BATCH + 1;
        StringBuilder posts = new StringBuilder("id,author,created_at,text\n");
        for (int i = 0; i < many; i++) {
            posts.append("w%d,mayor_a,someday,We keep the treaty\n".formatted(i));
        }
        Path wrong = folder.resolve("wrong.csv");
        Files.writeString(wrong, posts);
        assertThat(Ran.proxenos("import", path, wrong).code()).isEqualTo(3);
        try (ServedStudy served = ServedStudy.serve(path, new Server.Place(null, 0))) {
            Client client = served.owner();
            String file = client.get("/rejected.csv?source=wrong.csv").body();
            assertThat(file).startsWith("source_file,source_row,field,reason\r\nwrong.csv,");
            assertThat(file.lines().skip(1).distinct()).hasSize(many).allMatch(row -> row.startsWith("wrong.csv,"));
            assertThat(client.get("/rejected.csv").body().lines()).hasSizeGreaterThanOrEqualTo(many + 1);
            assertThat(client.get("/rejected.csv?source=no.csv").body().lines()).hasSize(1);
        }
    }

    @Test
    void aPageThatIsOldDrawsNoSecondRound() throws IOException, InterruptedException {
        Path path = ServedStudy.make(folder.resolve("drawn"));
        try (ServedStudy drawn = ServedStudy.serve(path, new Server.Place(null, 0))) {
            Client client = drawn.owner();
            String csrf = "csrf=" + client.csrf();
            assertThat(client.post("/work/sample", csrf).uri()).hasPath("/work");
            assertThat(ended(client)).contains(">done", "href=\"/coding\"");
            assertThat(client.post("/work/sample", csrf).uri()).hasPath("/coding");
            assertThat(client.get("/work/progress").body()).contains(">done");
        }
        try (PeopleStore store = PeopleStore.open(path.resolve(PeopleStore.FILE), Clock.systemUTC())) {
            assertThat(store.rounds().list()).hasSize(1);
        }
    }

    @Test
    void studyThatWasNeverRunSaysWhatToDo() throws IOException {
        Path path = folder.resolve("empty");
        Ran.proxenos("init", path);
        try (ServedStudy empty = ServedStudy.serve(path, new Server.Place(null, 0))) {
            Client client = empty.owner();
            assertThat(client.get("/").body()).contains("What to do next", "/work");
            for (String page : List.of("/messages", "/outcomes", "/hypotheses", "/provenance", "/work", "/team")) {
                assertThat(client.get(page).statusCode()).as(page).isEqualTo(200);
            }
            assertThat(client.get("/outcomes").body()).contains("has not been run yet");
            assertThat(path.resolve("coding.sqlite")).doesNotExist();
        }
    }

    private static String link(String body, String rel) {
        String start = "rel=\"%s\" href=\"".formatted(rel);
        int from = body.indexOf(start);
        return from < 0
                ? ""
                : body.substring(from + start.length(), body.indexOf('"', from + start.length()))
                        .replace("&amp;", "&");
    }

    private static List<String> ids(String body) {
        return List.of(body.split("<li>id <bdi>", -1)).stream()
                .skip(1)
                .map(part -> part.substring(0, part.indexOf('<')))
                .toList();
    }
}
