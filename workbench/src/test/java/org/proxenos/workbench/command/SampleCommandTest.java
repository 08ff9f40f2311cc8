package org.proxenos.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.workbench.Ran.proxenos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.sample.Drawn;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.Ran;

/** {@code sample}: strata, probabilities, who codes what. */
class SampleCommandTest {
    private static final String YAML = """
        study: valley
        question: Do critical messages get more reposts?
        event: {label: Treaty left, at: 2031-06-01T00:00:00Z, topic: [treaty]}
        windows: {baseline: [2031-05-01, 2031-06-01], event: [2031-06-01, 2031-07-01]}
        sources: []
        coders: [vader]
        hypotheses: [RQ1]
        seed: 42
        """;

    @TempDir
    Path study;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(study.resolve("study.yaml"), YAML);
        Files.writeString(
                study.resolve("actors.csv"), "handle,name,role,city,country\nm,Mayor M,mayor,Brook,Valdria\n");
        StringBuilder rows = new StringBuilder("id,account,published_at,text,in_reply_to,reposts,kind\n");
        for (int i = 0; i < 20; i++) {
            rows.append("m%d,m,2031-05-%02dT10:00:00Z,We keep the treaty %d,,%d,post\n".formatted(i, i + 10, i, i));
            rows.append("p%d,p%d,2031-06-%02dT10:00:00Z,My own view %d,,%d,post\n".formatted(i, i, i + 2, i, i % 7));
        }
        for (int i = 0; i < 90; i++) {
            rows.append("r%d,p%d,2031-06-03T11:%02d:00Z,I answer %d,m1,0,reply\n".formatted(i, i, i % 60, i));
        }
        rows.append("late,m,2031-09-01T10:00:00Z,Too late,,0,post\n");
        rows.append("mute,m,2031-06-05T10:00:00Z,,,0,post\n");
        Path posts = study.resolve("posts.csv");
        Files.writeString(posts, rows.toString());
        Ran imported = proxenos("import", study, posts);
        assertThat(imported.code()).as(imported.err()).isZero();
    }

    @Test
    void aRoundIsDrawnDealtAndKept() {
        Ran ran = proxenos("sample", study, "--coders", "ana,ben", "--max-replies", "10", "--json");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("1 messages lie outside", "1 messages hold no words", "proxenos serve");
        JsonNode sample = ran.json();
        assertThat(sample.get("population").asInt()).isEqualTo(130);
        assertThat(sample.get("units").asInt()).isEqualTo(50);
        assertThat(sample.get("overlap").asInt()).isBetween(9, 11);
        assertThat(sample.get("seed").asLong()).isEqualTo(42);
        try (PeopleStore store = open()) {
            assertThat(store.coders().list()).extracting(Person::name).containsExactly("ana", "ben");
            List<Drawn> units = store.rounds().units(1);
            assertThat(units).hasSize(50);
            assertThat(units)
                    .filteredOn(u -> u.stratum().contains("/reply/"))
                    .hasSize(10)
                    .allSatisfy(u -> assertThat(u.probability()).isEqualTo(10 / 90.0));
            assertThat(units)
                    .filteredOn(u -> u.stratum().startsWith("mayor/post"))
                    .hasSize(20)
                    .allSatisfy(u -> assertThat(u.probability()).isEqualTo(1));
            assertThat(store.rounds().units(1, "ana").size()
                            + store.rounds().units(1, "ben").size())
                    .isEqualTo(50 + sample.get("overlap").asInt());
        }
    }

    @Test
    void theTableNamesStrataAndCoders() {
        Ran ran = proxenos("sample", study, "--round", "test", "--size", "30", "--coders", "ana,ben");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains(
                        "most reposted",
                        "unknown",
                        "reply",
                        "round 1, test: 30 of 130 messages, seed 42; 30 coded by all")
                .contains("  ana: 30\n  ben: 30\n");
    }

    @Test
    void exportsThatNobodyReadAreReadFirst(@TempDir Path other) throws IOException {
        Files.writeString(
                other.resolve("study.yaml"),
                YAML.replace("sources: []", "sources: [{files: posts.csv, format: csv, strand: accounts}]"));
        Files.copy(study.resolve("actors.csv"), other.resolve("actors.csv"));

        Ran missing = proxenos("sample", other, "--round", "training", "--size", "10");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("posts.csv");

        Path sources = Files.createDirectories(other.resolve("sources"));
        Files.copy(study.resolve("posts.csv"), sources.resolve("posts.csv"));
        Ran ran = proxenos("sample", other, "--round", "training", "--size", "30");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("132 messages were read");
        assertThat(proxenos("sample", other, "--size", "40").err()).doesNotContain("were read");
    }

    @Test
    void rejectedRecordsOfExportsThatItReadsAreToldByTheExitCode(@TempDir Path other) throws IOException {
        Files.writeString(
                other.resolve("study.yaml"),
                YAML.replace("sources: []", "sources: [{files: posts.csv, format: csv, strand: accounts}]"));
        String posts =
                Files.readString(study.resolve("posts.csv")) + "m99,m,2031-05-33T10:00:00Z,No such day,,0,post\n";
        Files.writeString(Files.createDirectories(other.resolve("sources")).resolve("posts.csv"), posts);

        Ran ran = proxenos("sample", other, "--size", "30", "--coders", "ana");
        assertThat(ran.code()).as(ran.err()).isEqualTo(3);
        assertThat(ran.err()).contains("rejected.parquet");
        assertThat(ran.out()).contains("ana: 30");
        assertThat(proxenos("sample", other, "--size", "10").code()).isZero();
    }

    @Test
    void aSecondRoundDrawsFreshMessages() {
        assertThat(proxenos("sample", study, "--round", "training", "--size", "20")
                        .code())
                .isZero();
        assertThat(proxenos("sample", study, "--round", "test", "--size", "30").code())
                .isZero();
        Ran third = proxenos("sample", study, "--json");
        assertThat(third.json().get("population").asInt()).isEqualTo(80);
        try (PeopleStore store = open()) {
            Set<String> all = new HashSet<>();
            for (int round = 1; round <= 3; round++) {
                Set<String> ids = store.rounds().units(round, "whoever").stream()
                        .map(Drawn::messageId)
                        .collect(Collectors.toSet());
                assertThat(ids).isNotEmpty().noneMatch(all::contains);
                all.addAll(ids);
            }
        }
        proxenos("sample", study, "--round", "test", "--size", "300", "--max-replies", "200");
        Ran none = proxenos("sample", study);
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("all messages were drawn by earlier rounds");
    }

    @Test
    void theSameSeedDrawsTheSame(@TempDir Path other) throws IOException {
        Ran first = proxenos("sample", study, "--size", "40", "--seed", "7", "--coders", "ana");
        try (var files = Files.walk(study)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = other.resolve(study.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!file.getFileName().toString().startsWith("coding.sqlite")) {
                    Files.copy(file, copy);
                }
            }
        }
        assertThat(proxenos("sample", other, "--size", "40", "--seed", "7", "--coders", "ana")
                        .out())
                .isEqualTo(first.out());
    }

    @Test
    void whatCannotBeDrawnIsRefusedAndNothingIsKept() {
        List<List<String>> wrong = List.of(
                List.of("--round", "tset"),
                List.of("--overlap", "2"),
                List.of("--size", "0"),
                List.of("--size", "5"),
                List.of("--max-replies", "0"),
                List.of("--coders", "ana,ana"),
                List.of("--coders", "ana,=cmd"));
        List<String> said =
                List.of("test", "between 0 and 1", "--size 0", "fewer than the 20", "1 is the least", "twice", "=cmd");
        for (int i = 0; i < wrong.size(); i++) {
            List<Object> line = new ArrayList<>(List.of("sample", study));
            line.addAll(wrong.get(i));
            Ran ran = proxenos(line.toArray());
            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains(said.get(i));
        }
        try (PeopleStore store = open()) {
            assertThat(store.rounds().list()).isEmpty();
            assertThat(store.coders().list()).isEmpty();
        }
    }

    private PeopleStore open() {
        return PeopleStore.open(study.resolve(PeopleStore.FILE), Clock.systemUTC());
    }
}
