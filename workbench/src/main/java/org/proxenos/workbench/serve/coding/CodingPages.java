package org.proxenos.workbench.serve.coding;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.coding.codebook.Unit;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.session.Desk;
import org.proxenos.corpus.Kind;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.plan.Study;
import org.proxenos.workbench.console.Json;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.TeamRole;
import org.proxenos.workbench.serve.Visitor;

/** Where people code: one unit at a time, blind. */
final class CodingPages implements Section {
    private static final String PATH = "/coding";
    private static final TeamRole[] CODERS = {TeamRole.CODER, TeamRole.ADJUDICATOR};

    /** Units that a browser gets ahead, so that coding goes on while the server is away. */
    private static final int AHEAD = 5;

    private final Room room;
    private final Pages pages;

    CodingPages(Room room, Pages pages) {
        this.room = room;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Coding", PATH, CODERS));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::show, CODERS);
        routes.get(PATH + "/next", this::next, CODERS);
        routes.get(PATH + "/afterwards", this::afterwards, CODERS);
        routes.post(PATH + "/decisions", this::save, CODERS);
    }

    private void show(Context context) throws IOException {
        Visitor visitor = Visitor.of(context);
        boolean mayDraw = visitor.role() == TeamRole.OWNER;
        boolean isDrawn = room.round().isPresent();
        if (isDrawn) {
            pages.show(
                    context,
                    "Coding",
                    "serve/coding.jte",
                    Map.of("coder", room.coder(context), "seats", room.seats()),
                    "coding.js");
        } else {
            pages.show(
                    context,
                    "Coding",
                    "serve/sample.jte",
                    Map.of("mayDraw", mayDraw, "exports", room.study().unread(), "csrf", visitor.csrf()));
        }
    }

    /** The questions, the units that are next, what was answered of them so far, and how far the coder is. */
    private void next(Context context) {
        String coder = room.coder(context);
        room.study().seat(coder);
        Desk desk = room.desk(coder);
        Instant now = room.clock().instant();
        List<Desk.Next> ahead = ahead(desk, now);
        Study study = room.study().study();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("coder", coder);
        all.put("form", Asked.of(room.codebook(), study));
        all.put("done", desk.done());
        all.put("all", desk.units().size());
        all.put("skipped", desk.skipped().size());
        List<Map<String, Object>> units = new ArrayList<>();
        try (DuckDbEngine engine = engine()) {
            List<String> ids = ahead.stream().map(Desk.Next::messageId).toList();
            for (Map<String, Object> text : new Texts(engine, study.showCitizens()).units(ids)) {
                units.add(unit(coder, text, ahead));
            }
        }
        all.put("units", units);
        json(context, all);
    }

    private Map<String, Object> unit(String coder, Map<String, Object> text, List<Desk.Next> ahead) {
        String id = String.valueOf(text.get("id"));
        boolean isRetest = ahead.contains(new Desk.Next(id, true));
        Decision.Kind kind = isRetest ? Decision.Kind.RETEST : Decision.Kind.CODE;
        Map<String, Object> unit = new LinkedHashMap<>(text);
        unit.put("unit", unit(String.valueOf(text.get("kind"))).name().toLowerCase(java.util.Locale.ROOT));
        unit.put("retest", isRetest);
        unit.put(
                "answers",
                room.answers(kind, coder, id).stream().map(CodingPages::answer).toList());
        return unit;
    }

    static Unit unit(String kind) {
        return Kind.find(kind).map(Unit::of).orElse(Unit.MESSAGE);
    }

    static Map<String, Object> answer(Decision decision) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", decision.id());
        answer.put("coder", decision.coder());
        answer.put("variable", decision.answer().variable());
        answer.put("target", Optional.ofNullable(decision.place().targetId()).orElse(""));
        answer.put("value", decision.answer().value());
        answer.put("confidence", decision.answer().confidence());
        answer.put("memo", decision.answer().memo());
        return answer;
    }

    private static List<Desk.Next> ahead(Desk desk, Instant now) {
        List<Desk.Next> ahead = new ArrayList<>();
        desk.retests(now).stream().limit(AHEAD).forEach(id -> ahead.add(new Desk.Next(id, true)));
        desk.units().stream()
                .filter(id -> desk.standing().turn(desk.coder(), id, false).isEmpty())
                .limit(AHEAD)
                .forEach(id -> ahead.add(new Desk.Next(id, false)));
        desk.skipped().stream().limit(AHEAD).forEach(id -> ahead.add(new Desk.Next(id, false)));
        return ahead.subList(0, Math.min(AHEAD, ahead.size()));
    }

    private void save(Context context) {
        String coder = room.coder(context);
        Incoming incoming = new Incoming(coder, room.codebook(), id -> room.given(coder, id));
        List<Decision> decisions = incoming.read(context.body());
        int fresh = room.store().decisions().save(decisions);
        for (Decision done : decisions) {
            if (done.kind() == Decision.Kind.DONE) {
                fresh += room.store().decisions().save(hidden(incoming, done));
            }
        }
        json(context, Map.of("received", decisions.size(), "fresh", fresh));
    }

    private List<Decision> hidden(Incoming incoming, Decision done) {
        boolean isRetest = done.answer().value().equals(Decision.Kind.RETEST.code());
        Decision.Kind kind = isRetest ? Decision.Kind.RETEST : Decision.Kind.CODE;
        String id = done.place().messageId();
        return incoming.notApplicable(done, room.answers(kind, done.coder(), id));
    }

    /** What was hidden, of a unit that this coder has finished. */
    private void afterwards(Context context) {
        String coder = room.coder(context);
        String id = String.valueOf(context.queryParam("message"));
        if (!room.desk(coder).standing().isDone(coder, id)) {
            throw new IllegalArgumentException("'%s' is shown whole once you have coded it".formatted(id));
        }
        Map<String, Object> known;
        try (DuckDbEngine engine = engine()) {
            known = new Texts(engine, true).afterwards(id);
        }
        known.put("others", others(coder, id));
        json(context, known);
    }

    private List<Map<String, Object>> others(String coder, String id) {
        return org.proxenos.coding.session.Standing.of(room.store().decisions().about(id))
                .all(Decision.Kind.CODE)
                .stream()
                .filter(d -> !d.coder().equals(coder))
                .map(CodingPages::answer)
                .toList();
    }

    private DuckDbEngine engine() {
        StudyFolder folder = room.study().folder();
        return DuckDbEngine.open(folder.corpus(), folder.codes());
    }

    static void json(Context context, Object value) {
        context.contentType("application/json; charset=utf-8").result(Json.of(value));
    }
}
