package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/** One post in the exports of six tools, each of which knows something that the others do not. The people are invented. */
class OneMessageTest {
    private static final String ID = "1440716895355764743";
    private static final String WHOLE =
            "@b_city The harbour opens at last, and whoever wants to come may come by ferry #harbour";
    private static final String CUT = "@b_city The harbour opens at last, and whoever… https://t.co/abcdefghij";

    private static final ImportPlan NAMED = ImportPlan.of(List.of()).withoutPseudonyms();

    @TempDir
    Path folder;

    @Test
    void onePostThroughSixFormatsIsOneMessageThatKnowsAllInWhateverOrderTheyCome() throws IOException {
        List<SourceFile> files = exports();
        List<String> first = List.of();
        for (int turn = 0; turn < files.size(); turn++) {
            Collections.rotate(files, 1);
            for (boolean together : new boolean[] {true, false}) {
                List<String> message = imported(files, together, "o" + turn + together);
                assertThat(message)
                        .as("%s, together: %s", files, together)
                        .isEqualTo(turn == 0 && together ? message : first);
                first = message;
            }
        }
        assertThat(first)
                .contains(WHOLE, "7", "reply", "2021-09-22T16:37:29Z", "en", "x")
                .contains("1440716895355764001", "1440716895355764000");
    }

    @Test
    void theNewestObservationCountsInWhateverOrderFilesCome() throws IOException {
        SourceFile may = counted("may.csv", "2021-05-01T00:00:00Z", 50);
        SourceFile june = counted("june.csv", "2021-06-01T00:00:00Z", 40);
        for (List<SourceFile> order : List.of(List.of(may, june), List.of(june, may))) {
            try (Engine engine = open("n" + order.indexOf(may))) {
                order.forEach(file -> engine.append(List.of(file), NAMED));
                assertThat(outcomes(engine).numbers("likes"))
                        .as("fewer, but newer")
                        .containsExactly(40);
                assertThat(engine.query("SELECT likes FROM reactions ORDER BY observed_at")
                                .numbers("likes"))
                        .containsExactly(50, 40);
            }
        }
    }

    @Test
    void ofCountsWithoutATimeTheLargestIsTheNewestAndAllAreKept() throws IOException {
        SourceFile few = counted("few.csv", "", 3);
        SourceFile many = counted("many.csv", "", 8);
        for (List<SourceFile> order : List.of(List.of(few, many), List.of(many, few))) {
            try (Engine engine = open("u" + order.indexOf(few))) {
                order.forEach(file -> engine.append(List.of(file), NAMED));
                engine.append(List.of(counted("same.csv", "", 8)), NAMED);
                assertThat(outcomes(engine).numbers("likes")).containsExactly(8);
                assertThat(engine.query("SELECT likes FROM reactions ORDER BY likes")
                                .numbers("likes"))
                        .containsExactly(3, 8);
                engine.append(List.of(counted("dated.csv", "2021-05-01T00:00:00Z", 5)), NAMED);
                assertThat(outcomes(engine).numbers("likes"))
                        .as("a count with a time goes before")
                        .containsExactly(5);
            }
        }
    }

    @Test
    void whatOneExportKnowsToBeARepostHasNoWordsAndNoCounts() throws IOException {
        String table = "id,text,likes\n2,Words of another,500\n";
        String page = "{\"data\":[{\"id\":\"2\",\"text\":\"RT @b: Words of...\",\"author_id\":\"7\","
                + "\"referenced_tweets\":[{\"type\":\"retweeted\",\"id\":\"90\"}],\"public_metrics\":{\"retweet_count\":9}}]}";
        for (boolean tableFirst : new boolean[] {true, false}) {
            List<SourceFile> files = List.of(file("table.csv", table), file("page.json", page));
            try (Engine engine = open("r" + tableFirst)) {
                engine.append(tableFirst ? files : List.of(files.get(1), files.get(0)), NAMED);
                Frame messages = engine.query("SELECT kind, text, reposts FROM messages WHERE message_id = '2'");
                assertThat(messages.words("kind")).containsExactly("repost");
                assertThat(messages.words("text")).containsExactly("");
                assertThat(messages.words("reposts")).containsExactly("90");
                assertThat(engine.query("SELECT * FROM reactions").rows()).isZero();
            }
        }
    }

    private SourceFile counted(String name, String at, int likes) throws IOException {
        return file(name, "id,text,likes,observed_at\n111111111,words,%d,%s\n".formatted(likes, at));
    }

    private static Frame outcomes(Engine engine) {
        return engine.query(Outcome.MESSAGE_OUTCOMES.sql(
                Parameters.NONE.with("baseline_from", (Instant) null).with("baseline_until", (Instant) null)));
    }

    private Engine open(String place) {
        return DuckDbEngine.open(folder.resolve(place + "/corpus"), folder.resolve(place + "/codes"));
    }

    private SourceFile file(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return new SourceFile(path, new Origin(name, Strand.ACCOUNTS, Mapping.NONE), null);
    }

    /** The row of the message, without where it stands, and its counts. */
    private List<String> imported(List<SourceFile> files, boolean together, String place) {
        try (Engine engine = open(place)) {
            List<Flow> flows = new ArrayList<>();
            if (together) {
                flows.addAll(engine.append(files, NAMED));
            } else {
                files.forEach(file -> flows.addAll(engine.append(List.of(file), NAMED)));
            }
            assertThat(flows).allSatisfy(flow -> assertThat(flow.read()).isEqualTo(1));
            assertThat(flows.stream().mapToLong(Flow::kept).sum()).isEqualTo(1);
            Frame all = engine.query(
                    "SELECT * EXCLUDE (source_file, source_row) FROM messages WHERE message_id = '" + ID + "'");
            assertThat(all.rows()).isEqualTo(1);
            List<String> row = new ArrayList<>(row(all));
            assertThat(engine.query("SELECT kind, value FROM links WHERE message_id = '" + ID + "' AND kind <> 'url'")
                            .words("value"))
                    .containsExactlyInAnyOrder("b_city", "harbour");
            Frame counts = outcomes(engine);
            assertThat(counts.numbers("likes"))
                    .as("the newest, of 25 September")
                    .containsExactly(44);
            assertThat(counts.numbers("views")).containsExactly(900);
            Frame observed =
                    engine.query("SELECT likes FROM reactions WHERE observed_at IS NOT NULL ORDER BY observed_at");
            assertThat(observed.numbers("likes")).as("older ones are kept").containsExactly(11, 22, 44);
            return row;
        }
    }

    private static List<String> row(Frame frame) {
        List<String> cells = new ArrayList<>();
        for (String name : frame.names()) {
            @Nullable String cell = name.equals("seen_through") ? "" + frame.numbers(name)[0] : frame.words(name)[0];
            cells.add(cell == null ? name + " is not known" : cell);
        }
        return cells;
    }

    private List<SourceFile> exports() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "tweets.js",
                "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"%s\",\"full_text\":\"%s\",\"lang\":\"en\",\"favorite_count\":\"9\",\"retweet_count\":\"1\",\"created_at\":\"Wed Sep 22 16:37:29 +0000 2021\",\"in_reply_to_status_id_str\":\"1440716895355764001\",\"entities\":{\"hashtags\":[],\"user_mentions\":[],\"urls\":[]}}}]"
                        .formatted(ID, CUT));
        files.put(
                "statuses.json",
                "[{\"id_str\":\"%s\",\"text\":\"%s\",\"truncated\":true,\"retweet_count\":1,\"favorite_count\":10,\"created_at\":\"Wed Sep 22 16:37:29 +0000 2021\",\"user\":{\"id_str\":\"7\",\"screen_name\":\"mayor_a\"},\"entities\":{\"hashtags\":[],\"user_mentions\":[],\"urls\":[]}}]"
                        .formatted(ID, CUT));
        files.put(
                "page.json",
                "{\"data\":[{\"id\":\"%s\",\"text\":\"%s\",\"author_id\":\"7\",\"created_at\":\"2021-09-22T16:37:29.000Z\",\"conversation_id\":\"1440716895355764000\",\"entities\":{\"hashtags\":[{\"tag\":\"harbour\"}],\"mentions\":[{\"username\":\"b_city\",\"id\":\"8\"}]},\"public_metrics\":{\"like_count\":11,\"retweet_count\":2,\"reply_count\":3,\"quote_count\":0,\"impression_count\":500}}],\"__twarc\":{\"retrieved_at\":\"2021-09-23T00:00:00+00:00\"}}"
                        .formatted(ID, WHOLE));
        files.put(
                "twarc.csv",
                "id,author_id,created_at,text,referenced_tweets.replied_to.id,referenced_tweets.retweeted.id,public_metrics.like_count,public_metrics.retweet_count,__twarc.retrieved_at\n%s,7,2021-09-22T16:37:29.000Z,\"%s\",1440716895355764001,,22,2,2021-09-24T00:00:00+00:00\n"
                        .formatted(ID, WHOLE));
        files.put(
                "4cat.csv",
                "id,thread_id,timestamp,body,author,author_fullname,author_id,language_guess,like_count,is_retweet,is_quote_tweet,is_reply,mentions,hashtags\n%s,1440716895355764000,2021-09-22 16:37:29,\"%s\",mayor_a,Mayor A,7,en,8,no,no,yes,b_city,harbour\n"
                        .formatted(ID, WHOLE));
        files.put(
                "minet.csv",
                "id,timestamp_utc,local_time,user_screen_name,text,retweet_count,like_count,reply_count,impression_count,user_id,collected_via,collection_time,mentioned_names,hashtags\n%s,1632328649.0,2021-09-22T18:37:29,mayor_a,\"%s\",3,44,5,900,7,search,2021-09-25T00:00:00,b_city,harbour\n"
                        .formatted(ID, WHOLE));
        List<SourceFile> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            sources.add(file(file.getKey(), file.getValue()));
        }
        return sources;
    }
}
