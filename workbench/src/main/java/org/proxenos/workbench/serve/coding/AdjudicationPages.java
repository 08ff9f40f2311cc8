package org.proxenos.workbench.serve.coding;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Decision.Answer;
import org.proxenos.coding.people.Decision.Kind;
import org.proxenos.coding.people.Decision.Place;
import org.proxenos.coding.people.Decision.Wording;
import org.proxenos.coding.session.Standing;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.workbench.folder.StudyFolder;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.StillToCode;
import org.proxenos.workbench.serve.TeamRole;
import org.proxenos.workbench.serve.Visitor;

/** Where coders differ, side by side, and what is settled; the coders' own codes stay as they are. */
public final class AdjudicationPages implements Section {
    private static final String PATH = "/adjudication";
    private static final String FIELD = "settle:";
    private static final TeamRole[] ADJUDICATORS = {TeamRole.ADJUDICATOR};

    private final Room room;
    private final Pages pages;

    AdjudicationPages(Room room, Pages pages) {
        this.room = room;
        this.pages = pages;
    }

    @Override
    public List<Entry> entries() {
        return List.of(Entry.of("Adjudication", PATH, ADJUDICATORS));
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get(PATH, this::list, ADJUDICATORS);
        routes.get(PATH + "/unit", this::unit, ADJUDICATORS);
        routes.post(PATH + "/unit", this::settle, ADJUDICATORS);
    }

    /**
     * A unit that two people or more have finished and do not agree on.
     *
     * @param messageId the unit
     * @param differing questions that got more than one answer
     * @param settled of them
     * @param flags what coders wrote who flagged it
     */
    public record Disputed(String messageId, int differing, int settled, List<String> flags) {}

    /**
     * A question and what was said.
     *
     * @param variable what was asked
     * @param target of whom; empty where it was asked of the text
     * @param said value by coder
     * @param notes of coders
     * @param settled what was settled; null where nothing was
     */
    public record Line(
            Variable variable,
            String target,
            Map<String, String> said,
            List<String> notes,
            @Nullable String settled) {
        /** Whether coders gave more than one answer. */
        public boolean differs() {
            return said.values().stream().distinct().count() > 1;
        }

        /** The name of its field. */
        public String field() {
            return FIELD + variable.name() + ":" + target;
        }

        /** What can be chosen: what coders said, then the codebook's answers. */
        public List<String> choices() {
            Stream<String> all = Stream.concat(variable.categories().stream(), variable.missing().stream())
                    .map(Category::value);
            return Stream.concat(said.values().stream(), all).distinct().toList();
        }

        /** How an answer reads. */
        public String label(String value) {
            return variable.category(value)
                    .map(Category::label)
                    .filter(label -> !label.equals(value))
                    .map(label -> value + " " + label)
                    .orElse(value);
        }
    }

    private void list(Context context) {
        Standing standing = Standing.of(room.store().decisions().list());
        List<Disputed> all = new ArrayList<>();
        StillToCode still = room.stillToCode(context);
        standing.units().stream().filter(id -> !still.has(id)).forEach(id -> {
            List<Line> differing =
                    lines(standing, id).stream().filter(Line::differs).toList();
            List<String> flags = standing.flags(id);
            if (!differing.isEmpty() || !flags.isEmpty()) {
                int settled = (int)
                        differing.stream().filter(l -> l.settled() != null).count();
                all.add(new Disputed(id, differing.size(), settled, flags));
            }
        });
        all.sort((a, b) -> Integer.compare(b.differing() - b.settled(), a.differing() - a.settled()));
        pages.show(
                context,
                "Adjudication",
                "serve/adjudication.jte",
                Map.of("units", all, "still", still.messages().size()));
    }

    private List<Line> lines(Standing standing, String id) {
        Map<List<String>, Map<String, String>> said = new LinkedHashMap<>();
        Map<List<String>, List<String>> notes = new LinkedHashMap<>();
        Map<List<String>, String> settled = new LinkedHashMap<>();
        for (Decision code : standing.about(id)) {
            List<String> question = question(code);
            if (code.kind() == Kind.ADJUDICATE) {
                settled.put(question, code.answer().value());
            } else if (code.kind() == Kind.CODE && standing.isDone(code.coder(), id)) {
                said.computeIfAbsent(question, q -> new LinkedHashMap<>())
                        .put(code.coder(), code.answer().value());
                if (!code.answer().memo().isEmpty()) {
                    notes.computeIfAbsent(question, q -> new ArrayList<>())
                            .add(code.coder() + ": " + code.answer().memo());
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        said.forEach((question, values) -> room.codebook()
                .find(question.get(0))
                .ifPresent(v -> lines.add(new Line(
                        v, question.get(1), values, notes.getOrDefault(question, List.of()), settled.get(question)))));
        return lines;
    }

    private static List<String> question(Decision code) {
        return List.of(
                code.answer().variable(),
                Optional.ofNullable(code.place().targetId()).orElse(""));
    }

    private void unit(Context context) {
        String id = unblinded(context, context.queryParam("message"));
        Standing standing = Standing.of(room.store().decisions().about(id));
        List<Line> lines = lines(standing, id);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nobody has finished the unit '%s'".formatted(id));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", id);
        model.put("text", text(id));
        model.put("lines", lines);
        model.put(
                "coders",
                lines.stream()
                        .flatMap(l -> l.said().keySet().stream())
                        .distinct()
                        .sorted()
                        .toList());
        model.put("csrf", Visitor.of(context).csrf());
        pages.show(context, "Adjudication", "serve/adjudication-unit.jte", model);
    }

    /** Who has still to code a unit settles nothing about it, and sees nothing of others. */
    private String unblinded(Context context, @Nullable String message) {
        String id = String.valueOf(message);
        if (room.stillToCode(context).has(id)) {
            throw new ForbiddenResponse("You have still to code the unit '%s'; then you can settle it.".formatted(id));
        }
        return id;
    }

    private String text(String id) {
        StudyFolder folder = room.study().folder();
        try (DuckDbEngine engine = DuckDbEngine.open(folder.corpus(), folder.codes())) {
            return new Texts(engine, room.study().study().showCitizens())
                    .units(List.of(id)).stream()
                            .findFirst()
                            .map(unit -> String.valueOf(unit.get("text")))
                            .orElse("(no longer in the corpus)");
        }
    }

    private void settle(Context context) {
        String id = unblinded(context, context.formParam("message"));
        String who = room.coder(context);
        List<Line> lines = lines(Standing.of(room.store().decisions().about(id)), id);
        List<Decision> settled = new ArrayList<>();
        for (Line line : lines) {
            String value = context.formParam(line.field());
            if (value != null && !value.isEmpty() && !value.equals(line.settled())) {
                settled.add(settled(id, who, line, value));
            }
        }
        room.store().decisions().save(settled);
        context.redirect(PATH);
    }

    private Decision settled(String id, String who, Line line, String value) {
        if (!Incoming.isAnswer(line.variable(), value)) {
            throw new IllegalArgumentException(
                    "'%s' is no answer to %s".formatted(value, line.variable().name()));
        }
        Wording wording = new Wording(room.codebook().version(), line.variable().fingerprint());
        int round = room.store().decisions().about(id).stream()
                .mapToInt(d -> d.place().round())
                .findFirst()
                .orElse(0);
        Instant now = room.clock().instant();
        return new Decision(
                UUID.randomUUID().toString(),
                now,
                who,
                Kind.ADJUDICATE,
                new Place(round, id, line.target().isEmpty() ? null : line.target()),
                new Answer(line.variable().name(), value, null, "", wording),
                0,
                null);
    }
}
