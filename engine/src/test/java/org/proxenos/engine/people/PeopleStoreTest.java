package org.proxenos.engine.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Decision.Answer;
import org.proxenos.coding.people.Decision.Kind;
import org.proxenos.coding.people.Decision.Place;
import org.proxenos.coding.people.Decision.Wording;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.people.Role;
import org.proxenos.engine.EngineException;

final class PeopleStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedComesBackAsItWas() {
        Decision plain = code("e1", "ana", "m1", "criticism", "1");
        Decision full = new Decision(
                "e2",
                NOW.plusMillis(7),
                "ana",
                Kind.CODE,
                new Place(2, "m'2\u202E\u0000\"", "government"),
                new Answer(
                        "stance",
                        "against",
                        2,
                        "half an \u00E9loge; '); DROP TABLE decisions; --",
                        new Wording("1.2", "abc")),
                4_321,
                null);
        Decision undo = new Decision("e3", NOW, "ana", Kind.UNDO, plain.place(), plain.answer(), 0, "e1");
        try (PeopleStore store = withCoders("ana")) {
            assertThat(store.decisions().save(List.of(plain, full, undo))).isEqualTo(3);
        }
        try (PeopleStore store = open()) {
            assertThat(store.decisions().list()).containsExactly(plain, full, undo);
            assertThat(store.decisions().about("m1")).containsExactly(plain, undo);
            assertThat(store.decisions().of("ana", 2)).containsExactly(full);
            assertThat(store.decisions().count()).isEqualTo(3);
        }
    }

    @Test
    void whatIsSentTwiceIsStoredOnce() {
        try (PeopleStore store = withCoders("ana")) {
            Decision first = code("e1", "ana", "m1", "criticism", "1");
            store.decisions().save(List.of(first));
            int again = store.decisions()
                    .save(List.of(
                            code("e1", "ana", "m1", "criticism", "0"), code("e2", "ana", "m1", "intensity", "2")));
            assertThat(again).isEqualTo(1);
            assertThat(store.decisions().list()).first().isEqualTo(first);
            assertThat(store.decisions().count()).isEqualTo(2);
        }
    }

    @Test
    void anIdOfSomebodyElseIsRefusedAndNothingIsHalfStored() {
        try (PeopleStore store = withCoders("ana", "ben")) {
            store.decisions().save(List.of(code("e1", "ana", "m1", "criticism", "1")));
            List<Decision> mixed =
                    List.of(code("e9", "ben", "m1", "criticism", "1"), code("e1", "ben", "m1", "criticism", "0"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.decisions().save(mixed))
                    .withMessageContaining("somebody else's");
            assertThat(store.decisions().count()).isEqualTo(1);
        }
    }

    @Test
    void aCodeNeedsACoder() {
        try (PeopleStore store = withCoders("ana")) {
            assertThatThrownBy(() -> store.decisions().save(List.of(code("e1", "nobody", "m1", "criticism", "1"))))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("FOREIGN KEY");
        }
    }

    @Test
    void noDecisionIsChangedOrDeletedByAnyProgram() {
        try (PeopleStore store = withCoders("ana");
                Sqlite stranger = Sqlite.open(file())) {
            store.decisions().save(List.of(code("e1", "ana", "m1", "criticism", "1")));
            assertThatThrownBy(() -> stranger.run("UPDATE decisions SET value = '0'"))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> stranger.run("DELETE FROM decisions")).hasMessageContaining("proxenos forget");
            stranger.run(
                    "REPLACE INTO decisions SELECT number, event_id, at, received_at, coder, kind, round, message_id,"
                            + " target_id, variable, '0', confidence, memo, codebook, fingerprint, milliseconds, undoes FROM decisions");
            assertThat(store.decisions().list()).containsExactly(code("e1", "ana", "m1", "criticism", "1"));
        }
    }

    @Test
    void whatWasCommittedIsOnTheDisk() {
        try (PeopleStore store = open();
                Sqlite any = Sqlite.open(file())) {
            assertThat(store.coders().list()).isEmpty();
            assertThat(any.ask("PRAGMA journal_mode", row -> row.getString(1))).containsExactly("wal");
            assertThat(any.number("PRAGMA synchronous")).as("FULL").isEqualTo(2);
            assertThat(any.number("PRAGMA secure_delete")).isEqualTo(1);
            assertThat(any.number("PRAGMA foreign_keys")).isEqualTo(1);
        }
    }

    @Test
    void manyCodersSaveAtOnceAndNothingIsLost() throws Exception {
        int coders = 8;
        int each = 25;
        String[] names = new String[coders];
        for (int i = 0; i < coders; i++) {
            names[i] = "coder" + i;
        }
        try (PeopleStore store = withCoders(names)) {
            List<Callable<Integer>> work = new ArrayList<>();
            for (String name : names) {
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        store.decisions().save(List.of(code(name + "-" + i, name, "m" + i, "criticism", "1")));
                    }
                    return store.decisions().of(name, 1).size();
                });
            }
            ExecutorService threads = Executors.newFixedThreadPool(coders);
            try {
                for (Future<Integer> done : threads.invokeAll(work)) {
                    assertThat(done.get()).isEqualTo(each);
                }
            } finally {
                threads.shutdown();
            }
            assertThat(store.decisions().list()).hasSize(coders * each);
        }
    }

    @Test
    void aTeamHasRolesAndPasswords() {
        try (PeopleStore store = open()) {
            store.coders().add(new Person("Zo\u00EB.K", Role.OWNER, "hash"));
            store.coders().add(Person.of("ben", Role.CODER));
            store.coders().changeRole("ben", Role.ADJUDICATOR);
            store.coders().changePassword("ben", "other");
            assertThat(store.coders().list())
                    .containsExactly(
                            new Person("Zo\u00EB.K", Role.OWNER, "hash"), new Person("ben", Role.ADJUDICATOR, "other"));
            assertThat(store.coders().find("ben")).isPresent();
            assertThat(store.coders().find("Ben")).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.coders().add(Person.of("BEN", Role.READER)))
                    .withMessageContaining("'ben' already");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> store.coders().changeRole("cleo", Role.OWNER))
                    .withMessageContaining("no coder 'cleo'");
        }
    }

    @Test
    void namesThatMeanSomethingElseAreRefused() {
        for (String name : List.of("", "a b", "adjudicated", "../x", "=cmd", "x".repeat(41))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Person.of(name, Role.CODER));
        }
    }

    @Test
    void purgedMessagesLeaveNoByteInAnyFile() throws IOException {
        String secret = "post-8461527390";
        try (PeopleStore store = withCoders("ana")) {
            List<Decision> many = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                many.add(code("e" + i, "ana", i % 2 == 0 ? secret : "m" + i, "criticism", "1"));
            }
            store.decisions().save(many);
            assertThat(filesThatHold(secret)).isNotEmpty();
            assertThat(store.decisions().messages()).contains(secret, "m1");
            assertThat(store.decisions().purge(Set.of(secret))).isEqualTo(200);
            assertThat(filesThatHold(secret)).isEmpty();
            assertThat(store.decisions().count()).isEqualTo(200);
        }
        assertThat(filesThatHold(secret)).isEmpty();
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        try (PeopleStore store = withCoders("ana")) {
            assertThat(store.decisions().count()).isZero();
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                for (Path each : files()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .as(each.toString())
                            .isEqualTo("rw-------");
                }
            }
        }
    }

    @Test
    void aFileOfANewerProgramIsRefusedUnchanged() {
        open().close();
        try (Sqlite newer = Sqlite.open(file())) {
            newer.run("PRAGMA user_version = 99");
        }
        assertThatIllegalArgumentException().isThrownBy(this::open).withMessageContaining("newer Proxenos");
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        Files.writeString(file(), "this is a note and no database, whatever its name says. ".repeat(40));
        assertThatThrownBy(this::open)
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(PeopleStore.FILE)
                .hasMessageContaining("damaged");
    }

    @Test
    void aStudyInWhichNobodyCodesGetsNoFile() {
        assertThat(PeopleStore.find(file(), CLOCK)).isEmpty();
        assertThat(file()).doesNotExist();
    }

    private Path file() {
        return folder.resolve(PeopleStore.FILE);
    }

    private PeopleStore open() {
        return PeopleStore.open(file(), CLOCK);
    }

    private PeopleStore withCoders(String... names) {
        PeopleStore store = open();
        for (String name : names) {
            store.coders().add(Person.of(name, Role.CODER));
        }
        return store;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private List<Path> filesThatHold(String text) throws IOException {
        List<Path> holding = new ArrayList<>();
        for (Path each : files()) {
            if (Files.readString(each, StandardCharsets.ISO_8859_1).contains(text)) {
                holding.add(each);
            }
        }
        return holding;
    }

    private static Decision code(String id, String coder, String message, String variable, String value) {
        @Nullable String target = null;
        Answer answer = new Answer(variable, value, null, "", new Wording("1", "f"));
        return new Decision(id, NOW, coder, Kind.CODE, new Place(1, message, target), answer, 900, null);
    }
}
