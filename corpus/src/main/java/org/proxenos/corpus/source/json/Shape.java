package org.proxenos.corpus.source.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Head;

/**
 * Which names stand where in the beginning of a JSON file: what detection looks at.
 *
 * <p>Names inside a wrapper stand as if it were not there.
 *
 * @param paths names joined by dots, arrays left out, such as {@code data.public_metrics.like_count}
 */
public record Shape(Set<String> paths) {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int DEEPEST = 3;

    /** Copies the paths, keeping their order. */
    public Shape {
        paths = Collections.unmodifiableSet(new LinkedHashSet<>(paths));
    }

    /** The names in a file's first bytes, as far as they are JSON; none where the file starts otherwise. */
    public static Shape of(Head head) {
        return head.view(Shape.class, h -> of(h.text()));
    }

    /** The names in a text, as far as it is JSON, in the order in which they first stand there. */
    static Shape of(String beginning) {
        Set<String> paths = new LinkedHashSet<>();
        String text = beginning.stripLeading();
        if (text.startsWith("{") || text.startsWith("[")) {
            collect(text, paths);
        }
        return new Shape(paths);
    }

    /** Whether all of these stand there. */
    public boolean has(String... all) {
        return paths.containsAll(Set.of(all));
    }

    /** Whether one of these stands there. */
    public boolean hasAny(String... some) {
        for (String path : some) {
            if (paths.contains(path)) {
                return true;
            }
        }
        return false;
    }

    private static void collect(String text, Set<String> paths) {
        Deque<String> objects = new ArrayDeque<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            String name = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    name = path(objects.peek(), parser.currentName());
                    if (objects.size() <= DEEPEST + 1) {
                        paths.add(name);
                    }
                    name = Envelope.isInside(name) ? "" : name;
                } else if (token == JsonToken.START_OBJECT) {
                    objects.push(name);
                } else if (token == JsonToken.END_OBJECT) {
                    name = objects.pop();
                }
            }
        } catch (IOException e) {
            // The head ends in the middle of a value, or a line is broken: what was seen so far is enough.
            return;
        }
    }

    private static String path(@Nullable String outer, String name) {
        return outer == null || outer.isEmpty() ? name : outer + '.' + name;
    }
}
