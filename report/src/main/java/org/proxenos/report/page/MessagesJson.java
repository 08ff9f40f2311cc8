package org.proxenos.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Role;
import org.proxenos.study.result.MessageView;
import org.proxenos.study.result.Selection;
import org.proxenos.study.result.StudyResults;

/** The messages behind the counts, each once, as JSON that may stand inside a page: it holds no {@code <}, {@code >} or {@code &}. */
public final class MessagesJson {
    /** Longer texts are cut, characters: a page must open even where a source delivers a book as a message. */
    static final int LONGEST = 20_000;

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final StudyResults results;
    private final Map<String, Integer> places = new HashMap<>();

    private MessagesJson(StudyResults results) {
        this.results = results;
        for (MessageView message : results.messages()) {
            places.putIfAbsent(message.messageId(), places.size());
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

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("selections");
        for (Selection selection : results.selections()) {
            write(json, selection);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("messages");
        int next = 0;
        for (MessageView message : results.messages()) {
            if (places.getOrDefault(message.messageId(), -1) == next) {
                write(json, message);
                next++;
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Selection selection) throws IOException {
        List<Integer> shown = selection.messageIds().stream()
                .map(places::get)
                .filter(i -> i != null)
                .toList();
        json.writeObjectFieldStart(selection.id());
        json.writeStringField("label", selection.label());
        json.writeNumberField("total", selection.total());
        json.writeStringField("sql", selection.sql());
        json.writeArrayFieldStart("messages");
        for (int place : shown) {
            json.writeNumber(place);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, MessageView message) throws IOException {
        boolean isPrivate = Role.find(message.role()).map(Role::isPrivate).orElse(true);
        boolean hidden = isPrivate && !results.study().showCitizens();
        json.writeStartObject();
        json.writeStringField("id", message.messageId());
        json.writeStringField("account", isPrivate ? "citizen" : message.account());
        json.writeStringField("role", message.role());
        json.writeStringField("kind", message.kind());
        json.writeStringField("published", message.published());
        json.writeStringField("text", hidden ? null : cut(message.text()));
        number(json, "replies", message.replies());
        number(json, "reposts", message.reposts());
        number(json, "likes", message.likes());
        json.writeArrayFieldStart("codes");
        for (MessageView.Said said : message.codes()) {
            json.writeStartObject();
            json.writeStringField("variable", said.variable());
            json.writeStringField("coder", said.coder());
            json.writeStringField("value", said.value());
            json.writeStringField("evidence", hidden ? "" : said.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeNumberField(name, value);
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))))
                + " \u2026 (cut here; %s characters in all)".formatted(Shown.count(text.length()));
    }
}
