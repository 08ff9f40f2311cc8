package org.proxenos.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.people.Role;
import org.proxenos.coding.sample.Candidate;
import org.proxenos.coding.sample.Design;
import org.proxenos.coding.sample.Drawn;
import org.proxenos.coding.sample.Purpose;
import org.proxenos.coding.sample.Round;
import org.proxenos.coding.sample.Sample;
import org.proxenos.coding.sample.Stratum;

final class RoundTableTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
    private static final Stratum RELEASES = new Stratum("city", "press_release", "event", false);

    @TempDir
    private Path folder;

    @Test
    void whatWasDrawnComesBackInItsOrder() {
        Design design = new Design(Purpose.PRODUCTION, 50, 5, .4, -7);
        Sample sample = Sample.draw(population(), design, Set.of(), List.of("ana", "ben"));
        try (PeopleStore store = open()) {
            store.coders().add(Person.of("ana", Role.CODER));
            store.coders().add(Person.of("ben", Role.CODER));
            Round round = store.rounds().add(sample, design, "1.0");
            assertThat(round.number()).isEqualTo(1);
        }
        try (PeopleStore store = open()) {
            assertThat(store.rounds().list()).containsExactly(new Round(1, design, "1.0", CLOCK.instant()));
            assertThat(store.rounds().coders(1)).containsExactly("ana", "ben");
            assertThat(store.rounds().units(1)).containsExactlyElementsOf(kept(sample.units()));
            sample.assignments()
                    .forEach((coder, units) ->
                            assertThat(store.rounds().units(1, coder)).containsExactlyElementsOf(kept(units)));
            assertThat(store.rounds().units(1, "cleo")).as("named coders only").isEmpty();
            assertThat(store.rounds().drawn()).contains("release", "release#p1", "release#p2");
        }
    }

    @Test
    void whereNobodyIsNamedEverybodyCodesAll() {
        Design design = new Design(Purpose.TEST, 10, 5, 1, 1);
        Sample sample = Sample.draw(population(), design, Set.of(), List.of());
        try (PeopleStore store = open()) {
            store.rounds().add(sample, design, "1.0");
            assertThat(store.rounds().units(1, "whoever")).containsExactlyElementsOf(kept(sample.units()));
        }
    }

    @Test
    void aForgottenReleaseLeavesWithItsParagraphs() {
        Design design = new Design(Purpose.PRODUCTION, 0, 5, 1, 1);
        try (PeopleStore store = open()) {
            store.coders().add(Person.of("ana", Role.CODER));
            store.rounds().add(Sample.draw(population(), design, Set.of(), List.of("ana")), design, "1.0");
            assertThat(store.rounds().units(1, "ana")).hasSize(43);
            store.decisions().purge(Set.of("release"));
            assertThat(store.rounds().drawn()).hasSize(40).noneMatch(id -> id.startsWith("release"));
            assertThat(store.rounds().units(1, "ana")).hasSize(40);
        }
    }

    private PeopleStore open() {
        return PeopleStore.open(folder.resolve(PeopleStore.FILE), CLOCK);
    }

    private static List<Drawn> kept(List<Sample.Unit> units) {
        List<Drawn> kept = new ArrayList<>();
        for (Sample.Unit unit : units) {
            Candidate drawn = unit.candidate();
            kept.add(new Drawn(drawn.messageId(), null, drawn.stratum().code(), unit.probability()));
            drawn.paragraphs()
                    .forEach(p -> kept.add(
                            new Drawn(p, drawn.messageId(), drawn.stratum().code(), unit.probability())));
        }
        return kept;
    }

    private static List<Candidate> population() {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate("release", RELEASES, "release", List.of("release#p1", "release#p2")));
        for (int i = 0; i < 40; i++) {
            all.add(new Candidate("m" + i, new Stratum("mayor", "post", "event", i % 10 == 0), "m" + i, List.of()));
        }
        return all;
    }
}
