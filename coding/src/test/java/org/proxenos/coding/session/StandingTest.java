package org.proxenos.coding.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Decision.Answer;
import org.proxenos.coding.people.Decision.Kind;
import org.proxenos.coding.people.Decision.Place;
import org.proxenos.coding.people.Decision.Wording;

final class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void theLastAnswerCountsAndAnUndoneOneGivesWayToTheOneBefore() {
        List<Decision> all = List.of(
                code("1", "ana", "m", "criticism", "0"),
                code("2", "ana", "m", "criticism", "1"),
                code("3", "ana", "m", "criticism", "8"),
                undo("4", "ana", "3"),
                code("5", "ben", "m", "criticism", "0"),
                undo("6", "ben", "2"));
        Standing standing = Standing.of(all);
        assertThat(standing.all(Kind.CODE))
                .extracting(Decision::id)
                .as("nobody undoes another's")
                .containsExactly("2", "5");
        assertThat(Standing.of(all.subList(0, 3)).answers(Kind.CODE, "ana", "m"))
                .extracting(d -> d.answer().value())
                .containsExactly("8");
    }

    @Test
    void codesCountOnceTheirUnitIsFinishedAndWhatWasSettledStandsBesideThem() {
        Standing standing = Standing.of(List.of(
                code("1", "ana", "m", "criticism", "0"),
                code("2", "ben", "m", "criticism", "1"),
                code("3", "ben", "other", "criticism", "1"),
                unit("4", "ana", "m", Kind.DONE, ""),
                unit("5", "ben", "m", Kind.DONE, ""),
                unit("6", "ben", "other", Kind.SKIP, ""),
                decision("7", "ana", "m", Kind.RETEST, "criticism", "1"),
                decision("8", "cleo", "m", Kind.ADJUDICATE, "criticism", "1"),
                decision("9", "dora", "m", Kind.ADJUDICATE, "criticism", "0")));
        assertThat(standing.handCodes(Map.of(1, "test")))
                .extracting(HandCode::unit, HandCode::coder, HandCode::value, HandCode::round)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m", "ana", "0", "test"),
                        org.assertj.core.groups.Tuple.tuple("m", "ben", "1", "test"),
                        org.assertj.core.groups.Tuple.tuple("m", "adjudicated", "0", "test"));
    }

    @Test
    void aDeskGoesOnWhereItWasLeft() {
        List<String> units = List.of("a", "b", "c");
        Standing standing =
                Standing.of(List.of(unit("1", "ana", "a", Kind.DONE, ""), unit("2", "ana", "b", Kind.SKIP, "")));
        Desk desk = new Desk("ana", units, standing);
        assertThat(desk.next(NOW)).contains(new Desk.Next("c", false));
        assertThat(desk.done()).isEqualTo(1);
        assertThat(desk.skipped()).containsExactly("b");
        assertThat(new Desk("ben", units, standing).next(NOW)).contains(new Desk.Next("a", false));
        Standing later = Standing.of(List.of(
                unit("1", "ana", "a", Kind.DONE, ""),
                unit("2", "ana", "b", Kind.SKIP, ""),
                unit("3", "ana", "c", Kind.FLAG, "")));
        assertThat(new Desk("ana", units, later).next(NOW))
                .as("put aside, now its turn")
                .contains(new Desk.Next("b", false));
        assertThat(new Desk("ana", List.of("a", "c"), later).next(NOW)).isEmpty();
    }

    @Test
    void aTenthOfOnesOwnUnitsComesBackAfterTwoWeeks() {
        List<String> units = IntStream.range(0, 40).mapToObj(i -> "m" + i).toList();
        List<Decision> done =
                units.stream().map(m -> unit("d" + m, "ana", m, Kind.DONE, "")).toList();
        Desk desk = new Desk("ana", units, Standing.of(done));
        Instant later = NOW.plus(Duration.ofDays(14));
        assertThat(desk.retests(later.minusSeconds(1))).isEmpty();
        assertThat(desk.retests(later)).containsExactly("m9", "m19", "m29", "m39");
        assertThat(desk.next(later)).contains(new Desk.Next("m9", true));
        List<Decision> again = new java.util.ArrayList<>(done);
        again.add(unit("again", "ana", "m9", Kind.DONE, "retest"));
        assertThat(new Desk("ana", units, Standing.of(again)).next(later)).contains(new Desk.Next("m19", true));
        assertThat(new Desk("ana", units, Standing.of(again)).done()).isEqualTo(40);
    }

    @Test
    void aReleaseTakesTheLargestValueOfItsParagraphs() {
        Releases releases = new Releases(Map.of("r#p1", "r", "r#p2", "r"));
        List<HandCode> codes = List.of(
                HandCode.of("r#p1", "exit", "criticism", "ana", "0"),
                HandCode.of("r#p2", "exit", "criticism", "ana", "1"),
                HandCode.of("r#p1", null, "guardian", "ana", "9"),
                HandCode.of("r#p1", null, "intensity", "ana", "3"),
                HandCode.of("r#p1", null, "action_any", "ana", "1"),
                HandCode.of("r", null, "action_any", "ana", "0"));
        assertThat(releases.completed(codes).subList(6, 7))
                .containsExactly(HandCode.of("r", "exit", "criticism", "ana", "1"));
        assertThat(releases.completed(codes)).hasSize(7);
    }

    private static Decision code(String id, String coder, String message, String variable, String value) {
        return decision(id, coder, message, Kind.CODE, variable, value);
    }

    private static Decision undo(String id, String coder, String undoes) {
        return new Decision(id, NOW, coder, Kind.UNDO, new Place(1, "m", null), answer("", ""), 0, undoes);
    }

    private static Decision unit(String id, String coder, String message, Kind kind, String value) {
        return decision(id, coder, message, kind, "", value);
    }

    private static Decision decision(
            String id, String coder, String message, Kind kind, String variable, String value) {
        @Nullable String none = null;
        return new Decision(id, NOW, coder, kind, new Place(1, message, none), answer(variable, value), 0, none);
    }

    private static Answer answer(String variable, String value) {
        return new Answer(variable, value, null, "", Wording.NONE);
    }
}
