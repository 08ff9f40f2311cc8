package org.proxenos.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Role;
import org.proxenos.report.figure.Legible;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;

/**
 * The messages behind the counts, each once, as JSON that may stand inside a page: it holds no {@code <}, {@code >} or {@code
 * &}. A code is a list of the number of its variable and coder in {@code coders}, its value and its evidence.
 */
public final class MessagesJson {
    /** Longer texts are cut, characters: a page must open even where a source delivers a book as a message. */
    static final int LONGEST = 20_000;

    private static final JsonFactory JSON = new JsonFactory();

    private final StudyResults results;
    private final Carried carried;
    private final Map<String, Integer> coders = new LinkedHashMap<>();

    private MessagesJson(StudyResults results) {
        this.results = results;
        this.carried = Carried.of(results);
        for (MessageView message : carried.messages()) {
            message.codes().forEach(c -> coders.putIfAbsent(name(c), coders.size()));
        }
    }

    /** The JSON of a study's selections and messages. */
    public static String of(StudyResults results) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new MessagesJson(results).write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    /** The coder is named where the variable's name does not say it. */
    private static String name(MessageView.Said said) {
        return said.variable().startsWith(said.coder()) ? said.variable() : said.variable() + " (" + said.coder() + ")";
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("selections");
        for (Selection selection : results.selections()) {
            write(json, selection);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("coders");
        for (String coder : coders.keySet()) {
            json.writeString(Legible.of(coder));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("messages");
        for (MessageView message : carried.messages()) {
            write(json, message);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Selection selection) throws IOException {
        json.writeObjectFieldStart(Legible.of(selection.id()));
        text(json, "label", selection.label());
        json.writeNumberField("total", selection.total());
        text(json, "sql", selection.sql());
        json.writeArrayFieldStart("messages");
        for (int place : carried.places().getOrDefault(selection.id(), List.of())) {
            json.writeNumber(place);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, MessageView message) throws IOException {
        boolean isPrivate = Role.find(message.role()).map(Role::isPrivate).orElse(true);
        boolean hidden = isPrivate && !results.study().showCitizens();
        json.writeStartObject();
        text(json, "id", message.messageId());
        text(json, "account", isPrivate ? "citizen" : message.account());
        text(json, "role", message.role());
        text(json, "kind", message.kind());
        text(json, "published", message.published());
        text(json, "text", hidden ? null : message.text());
        number(json, "replies", message.replies());
        number(json, "reposts", message.reposts());
        number(json, "likes", message.likes());
        json.writeArrayFieldStart("codes");
        for (MessageView.Said said : message.codes()) {
            json.writeStartArray();
            json.writeNumber(coders.getOrDefault(name(said), 0));
            json.writeString(Legible.of(said.value()));
            if (!hidden && !said.evidence().isEmpty()) {
                json.writeString(Legible.of(cut(said.evidence())));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value == null ? null : Legible.of(cut(value)));
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end)
                + " \u2026 (cut here; %s characters in all)".formatted(Shown.count(text.length()));
    }
}
