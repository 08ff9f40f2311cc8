package org.proxenos.workbench.serve.coding;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Unit;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.sample.Drawn;
import org.proxenos.coding.sample.Round;
import org.proxenos.coding.session.Desk;
import org.proxenos.coding.session.Standing;
import org.proxenos.corpus.Kind;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.StillToCode;
import org.proxenos.workbench.serve.Visitor;

/** Who codes what in the study that is served. */
final class Room {
    private final OpenStudy study;
    private final Clock clock;
    private final boolean team;

    Room(OpenStudy study, Clock clock, boolean team) {
        this.study = study;
        this.team = team;
        this.clock = clock;
    }

    PeopleStore store() {
        return study.people();
    }

    OpenStudy study() {
        return study;
    }

    Clock clock() {
        return clock;
    }

    Codebook codebook() {
        return study.folder().codebook();
    }

    /**
     * By which name a visitor's codes go; who is not in the team yet joins it. Where nobody signs in, several coders may
     * take turns at one machine, each by {@code ?coder=} with a name of the team.
     */
    synchronized String coder(Context context) {
        Visitor visitor = Visitor.of(context);
        String asked = context.queryParam("coder");
        if (asked != null && !team && store().coders().find(asked).isPresent()) {
            study.seat(asked);
            return asked;
        }
        if (store().coders().find(visitor.name()).isEmpty()) {
            store().coders().add(Person.of(visitor.name(), visitor.role().role()));
        }
        return visitor.name();
    }

    /** Who may code at this machine; empty where people sign in. */
    List<String> seats() {
        return team
                ? List.of()
                : store().coders().list().stream().map(Person::name).toList();
    }

    /** The round that is coded now: the last one drawn. */
    Optional<Round> round() {
        List<Round> rounds = store().rounds().list();
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** What the visitor, having begun, must not learn of others yet. */
    StillToCode stillToCode(Context context) {
        return StillToCode.begunBy(context, study, team);
    }

    /** What lies on a coder's desk: this round's units before those of earlier rounds. */
    Desk desk(String coder) {
        return new Desk(
                coder,
                units(coder).stream().map(Drawn::messageId).distinct().toList(),
                Standing.of(store().decisions().turns(coder)));
    }

    private List<Drawn> units(String coder) {
        List<Drawn> units = new ArrayList<>();
        List<Round> rounds = store().rounds().list();
        for (int i = rounds.size() - 1; i >= 0; i--) {
            units.addAll(store().rounds().units(rounds.get(i).number(), coder));
        }
        return units;
    }

    /**
     * A unit that a coder was given.
     *
     * @param round in which it was drawn
     * @param unit what kind of text it is
     */
    record Given(int round, Unit unit) {}

    /** A message as a unit of a coder; empty where it is none. */
    Optional<Given> given(String coder, String message) {
        return store().rounds().find(coder, message).map(g -> new Given(g.round(), unit(g.unit())));
    }

    private static Unit unit(Drawn drawn) {
        return drawn.documentId() == null
                ? Kind.find(drawn.kind()).map(Unit::of).orElse(Unit.MESSAGE)
                : Unit.PARAGRAPH;
    }

    /** What a coder answered about a message so far. */
    List<Decision> answers(Decision.Kind kind, String coder, String message) {
        return Standing.of(store().decisions().about(message)).answers(kind, coder, message);
    }
}
