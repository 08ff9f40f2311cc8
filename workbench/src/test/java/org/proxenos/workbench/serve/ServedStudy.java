package org.proxenos.workbench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.people.Role;
import org.proxenos.coding.sample.Candidate;
import org.proxenos.coding.sample.Design;
import org.proxenos.coding.sample.Purpose;
import org.proxenos.coding.sample.Sample;
import org.proxenos.coding.sample.Stratum;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Ran;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.serve.section.Sections;

/** A small study with hostile words in it, served as the command serves it. */
final class ServedStudy implements AutoCloseable {
    /** Words that try to be something else. */
    static final List<String> HOSTILE = List.of(
            "<script>document.title='owned'</script> ministry",
            "<img src=x onerror=document.title='owned'> ministry",
            "\" onmouseover=\"document.title='owned'\" ministry",
            "</textarea></p></main><h1>owned</h1> ministry",
            "\u202Egnihton\u202C \u2066ministry\u2069",
            "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A ministry".repeat(40),
            "=HYPERLINK(\"http://evil.example\") ministry",
            "${7*7} @if(true) {{7*7}} ministry",
            "bell\u0007byte ministry",
            "ministry " + "long".repeat(25_000));

    /** Who coded in {@link #coded}. */
    static final List<String> CODERS = List.of("ana", "ben");

    private final OpenStudy study;
    private final Server server;

    private ServedStudy(OpenStudy study, Server server) {
        this.study = study;
        this.server = server;
    }

    Server server() {
        return server;
    }

    Client owner() {
        return Client.owner(server);
    }

    Path folder() {
        return study.folder().path();
    }

    /** A study in a new folder, with messages, run already. */
    static ServedStudy run(Path folder) throws IOException {
        Path path = make(folder);
        Ran ran = Ran.proxenos("run", path);
        assertThat(ran.code()).as(ran.err()).isZero();
        return serve(path, new Server.Place(null, 0));
    }

    /**
     * The same, after two people have coded: both all of {@code m0} to {@code m5}, and differently, but for {@code m5}, which
     * ben has still to code.
     */
    static ServedStudy coded(Path folder) throws IOException {
        Path path = make(folder);
        assertThat(Ran.proxenos("run", path).code()).isZero();
        Files.writeString(path.resolve("codebook.yaml"), "use: [relevant, targets, stance, criticism, emotion]\n");
        people(path);
        return serve(path, new Server.Place(null, 0));
    }

    private static void people(Path path) throws IOException {
        Codebook codebook = StudyFolder.open(path).codebook();
        try (PeopleStore store = PeopleStore.open(path.resolve(PeopleStore.FILE), Clock.systemUTC())) {
            CODERS.forEach(coder -> store.coders().add(Person.of(coder, Role.CODER)));
            store.rounds().add(sample(), new Design(Purpose.TEST, 6, 3, 1.0, 1), codebook.version());
            for (String coder : CODERS) {
                for (int i = 0; i < 6; i++) {
                    store.decisions().save(decisions(codebook, coder, i));
                }
            }
        }
    }

    private static Sample sample() {
        List<Sample.Unit> units = units();
        return new Sample(units, List.of(), Map.of("ana", units, "ben", units));
    }

    /** The same messages, to be coded by whoever comes. */
    static Sample unnamed() {
        return new Sample(units(), List.of(), Map.of());
    }

    private static List<Sample.Unit> units() {
        Stratum stratum = new Stratum("mayor", "post", "all", false);
        return IntStream.range(0, 6)
                .mapToObj(i -> new Sample.Unit(new Candidate("m" + i, stratum, "", List.of()), 0.5, true))
                .toList();
    }

    private static List<Decision> decisions(Codebook codebook, String coder, int unit) {
        List<Decision> all = new ArrayList<>();
        boolean other = coder.equals("ben") && unit % 2 == 0;
        for (String variable : List.of("relevant", "criticism", "emotion")) {
            String value = variable.equals("emotion") ? "anger" : other ? "0" : "1";
            Decision.Wording wording = new Decision.Wording(
                    codebook.version(), codebook.find(variable).orElseThrow().fingerprint());
            all.add(decision(
                    coder,
                    unit,
                    Decision.Kind.CODE,
                    new Decision.Answer(variable, value, 1, HOSTILE.get(unit), wording)));
        }
        if (!(coder.equals("ben") && unit == 5)) {
            all.add(decision(
                    coder,
                    unit,
                    unit == 4 ? Decision.Kind.FLAG : Decision.Kind.DONE,
                    new Decision.Answer("", "", null, unit == 4 ? HOSTILE.get(2) : "", Decision.Wording.NONE)));
        }
        return all;
    }

    private static Decision decision(String coder, int unit, Decision.Kind kind, Decision.Answer answer) {
        Instant at = Instant.parse("2024-04-01T10:00:00Z").plus(Duration.ofDays(unit * 3L));
        String id = coder + unit + kind + answer.variable();
        return new Decision(id, at, coder, kind, new Decision.Place(1, "m" + unit, null), answer, 9_000, null);
    }

    static ServedStudy serve(Path path, Server.Place place) throws IOException {
        OpenStudy study = OpenStudy.at(path);
        return new ServedStudy(study, Server.start(study, place, pages -> Sections.of(study, pages)));
    }

    static Path make(Path folder) throws IOException {
        Path path = folder.resolve("study");
        Ran.proxenos("init", path);
        Files.writeString(
                path.resolve("actors.csv"),
                "handle,platform,name,role,city,country,network,party\nmayor_a,,Ann <b>A</b>,mayor,Alba,XX,,\n");
        Path posts = folder.resolve("posts.csv");
        Files.writeString(posts, posts(), StandardCharsets.UTF_8);
        Ran imported = Ran.proxenos("import", path, posts);
        assertThat(imported.code()).as(imported.err()).isZero();
        return path;
    }

    private static String posts() {
        StringBuilder csv =
                new StringBuilder("id,author,platform,created_at,text,likes,reposts,replies,in_reply_to\r\n");
        for (int i = 0; i < HOSTILE.size(); i++) {
            row(csv, "m" + i, "mayor_a", HOSTILE.get(i), "");
        }
        for (int i = 0; i < 120; i++) {
            row(csv, "p" + i, "mayor_a", "The ministry broke its word number%d".formatted(i), "");
        }
        row(csv, "c0", "someone_private", "The secret word of a citizen is quixotry", "m0");
        return csv.toString();
    }

    private static void row(StringBuilder csv, String id, String author, String text, String parent) {
        csv.append("%s,%s,x,2024-03-%02dT10:00:00Z,\"%s\",3,2,1,%s\r\n"
                .formatted(id, author, 1 + Math.floorMod(id.hashCode(), 28), text.replace("\"", "\"\""), parent));
    }

    @Override
    public void close() {
        server.close();
        study.close();
    }
}
