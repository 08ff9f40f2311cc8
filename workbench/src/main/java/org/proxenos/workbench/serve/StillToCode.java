package org.proxenos.workbench.serve;

import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.proxenos.coding.sample.Drawn;
import org.proxenos.coding.sample.Round;
import org.proxenos.coding.session.Standing;
import org.proxenos.engine.people.PeopleStore;

/**
 * What the one who asks has still to code. Until it is done, nothing may tell what other people or machines say of it: no
 * page, no list that a filter by codes leaves it in or out of, no file. Where several people took turns at one machine, it is
 * what any of them has still to code.
 *
 * @param messages their ids; press releases with paragraphs that are to be coded included
 */
public record StillToCode(Set<String> messages) {
    /** Copies the set. */
    public StillToCode {
        messages = Set.copyOf(messages);
    }

    /** Whether it is nothing. */
    public boolean isNothing() {
        return messages.isEmpty();
    }

    /** Whether a message is to be coded still. */
    public boolean has(String messageId) {
        return messages.contains(messageId);
    }

    /** Whether a text names one of them. */
    public boolean isNamedIn(String text) {
        return messages.stream().anyMatch(id -> isNamed(id, text));
    }

    private static boolean isNamed(String id, String text) {
        int at = text.indexOf(id);
        while (at >= 0 && (isPartOfId(text, at - 1) || isPartOfId(text, at + id.length()))) {
            at = text.indexOf(id, at + 1);
        }
        return at >= 0;
    }

    private static boolean isPartOfId(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** What a visitor has still to code; of rounds in which nobody is named, all. Who only reads has nothing to code. */
    public static StillToCode by(Context context, OpenStudy study, boolean team) {
        return of(context, study, team, true);
    }

    /**
     * The same, but of rounds in which nobody is named only where the visitor has begun: has finished a unit, or had one to code
     * since the workbench was started.
     */
    public static StillToCode begunBy(Context context, OpenStudy study, boolean team) {
        return of(context, study, team, false);
    }

    private static StillToCode of(Context context, OpenStudy study, boolean team, boolean unbegun) {
        Set<String> messages = new HashSet<>();
        if (study.hasPeople()) {
            PeopleStore store = study.people();
            List<Round> rounds = store.rounds().list();
            Visitor visitor = Visitor.of(context);
            Set<String> seated = study.seated();
            Stream.concat(
                            visitor.role().role().codes() ? Stream.of(visitor.name()) : Stream.of(),
                            team ? Stream.of() : seated.stream())
                    .distinct()
                    .forEach(name -> {
                        Standing standing = Standing.of(store.decisions().turns(name));
                        for (Round round : rounds) {
                            add(messages, new Desk(store, name, round, standing), unbegun || seated.contains(name));
                        }
                    });
        }
        return new StillToCode(messages);
    }

    private static void add(Set<String> messages, Desk desk, boolean all) {
        List<Drawn> units = desk.store.rounds().units(desk.round.number(), desk.name);
        if (!units.isEmpty() && (all || desk.isNamed() || desk.isBegun(units))) {
            units.stream().filter(unit -> !desk.isDone(unit)).forEach(unit -> {
                messages.add(unit.messageId());
                if (unit.documentId() != null) {
                    messages.add(unit.documentId());
                }
            });
        }
    }

    /** Somebody's part of a round. */
    private record Desk(PeopleStore store, String name, Round round, Standing standing) {
        boolean isNamed() {
            return store.rounds().coders(round.number()).contains(name);
        }

        boolean isBegun(List<Drawn> units) {
            return units.stream()
                    .anyMatch(
                            unit -> standing.turn(name, unit.messageId(), false).isPresent());
        }

        boolean isDone(Drawn unit) {
            return standing.isDone(name, unit.messageId());
        }
    }
}
