package org.proxenos.corpus.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object on a {@link Tape}, made when they are asked for. Of a name that comes twice the last value counts,
 * in the place of the first. Whoever changes them changes this map only.
 */
final class TapeFields extends AbstractMap<String, JsonNode> {
    /** Names of larger objects are set against each other by hash. */
    private static final int FEW = 64;

    private final Tape tape;
    private final int place;
    private final int count;
    private @Nullable JsonNode @Nullable [] made;
    private @Nullable Map<String, JsonNode> all;

    TapeFields(Tape tape, int place) {
        this.tape = tape;
        this.place = place;
        this.count = tape.count(place);
    }

    @Override
    public @Nullable JsonNode get(Object name) {
        if (all != null) {
            return all.get(name);
        }
        int field = name instanceof String text ? tape.find(place, text) : -1;
        if (field < 0) {
            return null;
        }
        JsonNode known = made == null ? null : made[field];
        return known == null ? value(field, tape.field(place, field)) : known;
    }

    private JsonNode value(int field, int at) {
        if (made == null) {
            made = new JsonNode[count];
        }
        JsonNode known = made[field];
        JsonNode value = known == null ? tape.node(at) : known;
        made[field] = value;
        return value;
    }

    private Map<String, JsonNode> all() {
        if (all == null) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            int at = place + Tape.VALUE;
            for (int i = 0; i < count; i++) {
                fields.put(tape.nameAt(at), value(i, at + Tape.NAME));
                at = tape.after(at + Tape.NAME);
            }
            all = fields;
        }
        return all;
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public boolean isEmpty() {
        return all == null ? count == 0 : all.isEmpty();
    }

    @Override
    public int size() {
        return all == null && count <= 1 ? count : all().size();
    }

    @Override
    public @Nullable JsonNode put(String name, JsonNode value) {
        return all().put(name, value);
    }

    @Override
    public @Nullable JsonNode remove(Object name) {
        return all().remove(name);
    }

    @Override
    public void clear() {
        all().clear();
    }

    @Override
    public Set<Entry<String, JsonNode>> entrySet() {
        return all().entrySet();
    }

    @Override
    public Set<String> keySet() {
        return all == null && areDifferent() ? new Names() : all().keySet();
    }

    private boolean areDifferent() {
        if (count > FEW) {
            return false;
        }
        int at = place + Tape.VALUE;
        for (int i = 0; i < count; i++) {
            if (tape.find(place, tape.nameAt(at)) != i) {
                return false;
            }
            at = tape.after(at + Tape.NAME);
        }
        return true;
    }

    /** The names, as long as nobody has asked for all values. */
    private final class Names extends AbstractSet<String> {
        @Override
        public int size() {
            return count;
        }

        @Override
        public Iterator<String> iterator() {
            return new Iterator<>() {
                private int left = count;
                private int at = place + Tape.VALUE;

                @Override
                public boolean hasNext() {
                    return left > 0;
                }

                @Override
                public String next() {
                    if (left == 0) {
                        throw new NoSuchElementException();
                    }
                    String name = tape.nameAt(at);
                    at = tape.after(at + Tape.NAME);
                    left--;
                    return name;
                }
            };
        }
    }
}
