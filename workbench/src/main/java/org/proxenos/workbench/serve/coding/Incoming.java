package org.proxenos.workbench.serve.coding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Unit;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.coding.people.Decision;
import org.proxenos.coding.people.Decision.Answer;
import org.proxenos.coding.people.Decision.Kind;
import org.proxenos.coding.people.Decision.Place;
import org.proxenos.coding.people.Decision.Wording;
import org.proxenos.coding.session.Form;

/**
 * Decisions as a browser sends them.
 *
 * @param coder whose they are, by who is signed in, whatever the browser says
 * @param codebook of the study
 * @param given finds a unit of the coder by its id
 */
record Incoming(String coder, Codebook codebook, Function<String, Optional<Room.Given>> given) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 2_000;
    private static final int LONGEST = 10_000;

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one of them cannot be a decision of this coder; then none is taken
     */
    List<Decision> read(String body) {
        JsonNode all;
        try {
            all = JSON.readTree(body).path("decisions");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the decisions are no JSON", e);
        }
        if (!all.isArray() || all.size() > MOST) {
            throw new IllegalArgumentException("a list of at most %d decisions is expected".formatted(MOST));
        }
        List<Decision> decisions = new ArrayList<>();
        all.forEach(each -> decisions.add(decision(each)));
        return decisions;
    }

    private Decision decision(JsonNode json) {
        String message = text(json, "message");
        Room.Given unit = given.apply(message)
                .orElseThrow(
                        () -> new IllegalArgumentException("'%s' is none of %s's units".formatted(message, coder)));
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> k != Kind.ADJUDICATE && k.code().equals(text(json, "kind")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind '%s'".formatted(text(json, "kind"))));
        Answer answer = answer(json, kind);
        return new Decision(
                text(json, "id"),
                Instant.ofEpochMilli(json.path("at").asLong()),
                coder,
                kind,
                new Place(unit.round(), message, orNull(json, "target")),
                answer,
                json.path("milliseconds").asLong(),
                orNull(json, "undoes"));
    }

    private Answer answer(JsonNode json, Kind kind) {
        String name = text(json, "variable");
        String value = text(json, "value");
        String memo = text(json, "memo");
        if (memo.length() > LONGEST || value.length() > LONGEST) {
            throw new IllegalArgumentException("a note has at most %,d characters".formatted(LONGEST));
        }
        boolean isCode = kind == Kind.CODE || kind == Kind.RETEST;
        Wording wording = new Wording(text(json, "codebook"), text(json, "fingerprint"));
        if (isCode) {
            Variable variable = codebook.find(name)
                    .filter(Variable::isAsked)
                    .orElseThrow(() -> new IllegalArgumentException("no question '%s'".formatted(name)));
            // an answer to an earlier wording, coded while the server was away, is kept as what it is
            if (variable.fingerprint().equals(wording.fingerprint()) && !isAnswer(variable, value)) {
                throw new IllegalArgumentException("'%s' is no answer to %s".formatted(value, name));
            }
        }
        JsonNode sure = json.path("confidence");
        return new Answer(name, value, sure.isInt() ? (Integer) sure.asInt() : null, memo, wording);
    }

    /** Whether a value can answer a question; the study's targets are known to whoever asks. */
    static boolean isAnswer(Variable variable, String value) {
        if (variable.isMissing(value) || variable.kind() == Variable.Kind.TEXT) {
            return true;
        }
        if (variable.kind() == Variable.Kind.COUNT) {
            return value.matches("\\d{1,6}");
        }
        return !value.isEmpty()
                && (variable.ofTargets()
                        || variable.labels(value).stream()
                                .allMatch(label -> variable.category(label).isPresent()));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }

    private static @Nullable String orNull(JsonNode json, String field) {
        String value = text(json, field);
        return value.isEmpty() ? null : value;
    }

    /**
     * What skip logic says of a unit that was finished: questions that were not asked are not applicable. The ids follow
     * from that of the finishing, so that a second sending adds nothing.
     *
     * @param answers the coder's to this unit
     */
    List<Decision> notApplicable(Decision done, List<Decision> answers) {
        Optional<Room.Given> drawn = given.apply(done.place().messageId());
        return drawn.isEmpty() ? List.of() : notApplicable(done, drawn.get().unit(), answers);
    }

    private List<Decision> notApplicable(Decision done, Unit unit, List<Decision> answers) {
        Form.Answers soFar = new Form.Answers();
        answers.forEach(d -> soFar.put(
                d.answer().variable(), d.place().targetId(), d.answer().value()));
        boolean isRetest = done.answer().value().equals(Kind.RETEST.code());
        List<Decision> hidden = new ArrayList<>();
        for (Form.Item item : new Form(codebook, unit).items(soFar)) {
            boolean isMissing = item.variable().isMissing(Category.NOT_APPLICABLE.value());
            if (!item.isAsked() && isMissing) {
                Wording wording =
                        new Wording(codebook.version(), item.variable().fingerprint());
                hidden.add(new Decision(
                        done.id() + "-" + hidden.size(),
                        done.at(),
                        coder,
                        isRetest ? Kind.RETEST : Kind.CODE,
                        new Place(done.place().round(), done.place().messageId(), item.target()),
                        new Answer(item.variable().name(), Category.NOT_APPLICABLE.value(), null, "", wording),
                        0,
                        null));
            }
        }
        return hidden;
    }
}
