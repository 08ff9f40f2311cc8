package org.proxenos.corpus.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the values of some bytes of JSON begin and end, in their order. Nothing is made of a value until somebody asks for
 * it, for of what a platform says of a post an import reads a third.
 *
 * <p>Each value takes three places: what it is, and where its bytes begin and end; or, where it holds others, how many,
 * and where the next value stands that is not among them. The fields of an object have two places more, before the value:
 * the hash of the name, by which a name that is not there is told without a look at those that are, and its number.
 */
final class Tape {
    /** Places that a value takes. */
    static final int VALUE = 3;

    /** Places that a name takes. */
    static final int NAME = 2;

    static final int OBJECT = 0;
    static final int ARRAY = 1;

    /** A text whose bytes are its characters. */
    static final int PLAIN = 2;

    /** A text with escapes in it. */
    static final int ESCAPED = 3;

    /** A whole number of so few digits that a long holds it. */
    static final int WHOLE = 4;

    /** Any other number. */
    static final int NUMBER = 5;

    static final int TRUE = 6;
    static final int FALSE = 7;
    static final int NULL = 8;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int HEX = 16;

    private final byte[] bytes;
    private int[] places;
    private int length;
    private String[] names = new String[1 << 8];
    private int named;

    Tape(byte[] bytes) {
        this.bytes = bytes;
        this.places = new int[Math.max(1 << 8, Math.min(bytes.length, 1 << 18) / 3)];
    }

    /** The place of the next value that will be added. */
    int length() {
        return length;
    }

    /** Forgets the values from a place on. */
    void cut(int place) {
        length = place;
    }

    /** Adds a value. */
    int add(int kind, int from, int to) {
        if (length + VALUE >= places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        int place = length;
        places[place] = kind;
        places[place + 1] = from;
        places[place + 2] = to;
        length += VALUE;
        return place;
    }

    /** Adds the name of the value that comes next. */
    void name(String name) {
        if (named == names.length) {
            names = Arrays.copyOf(names, 2 * named);
        }
        if (length + NAME > places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        names[named] = name;
        places[length++] = name.hashCode();
        places[length++] = named++;
    }

    /** Ends an object or an array, whose values have all been added. */
    void close(int place, int count) {
        places[place + 1] = count;
        places[place + 2] = length;
    }

    /** How many values an object or an array has. */
    int count(int place) {
        return places[place + 1];
    }

    /** The place behind a value and all that is in it. */
    int after(int place) {
        return places[place] <= ARRAY ? places[place + 2] : place + VALUE;
    }

    /** The name that stands at a place. */
    String nameAt(int place) {
        return names[places[place + 1]];
    }

    /** Which field of an object bears a name, counted from 0, the last of several; -1 where none does. */
    int find(int object, String name) {
        int hash = name.hashCode();
        int count = count(object);
        int found = -1;
        int at = object + VALUE;
        for (int i = 0; i < count; i++) {
            if (places[at] == hash && nameAt(at).equals(name)) {
                found = i;
            }
            at = after(at + NAME);
        }
        return found;
    }

    /** The place of the value of a field of an object. */
    int field(int object, int number) {
        int at = object + VALUE;
        for (int i = 0; i < number; i++) {
            at = after(at + NAME);
        }
        return at + NAME;
    }

    /** A value. */
    JsonNode node(int place) {
        return switch (places[place]) {
            case OBJECT -> new ObjectNode(NODES, new TapeFields(this, place));
            case ARRAY -> array(place);
            case PLAIN -> TextNode.valueOf(text(places[place + 1], places[place + 2]));
            case ESCAPED -> TextNode.valueOf(unescaped(places[place + 1], places[place + 2]));
            case WHOLE -> whole(places[place + 1], places[place + 2]);
            case NUMBER -> Values.number(bytes, places[place + 1], places[place + 2]);
            case TRUE -> BooleanNode.TRUE;
            case FALSE -> BooleanNode.FALSE;
            default -> NullNode.instance;
        };
    }

    private ArrayNode array(int place) {
        int count = count(place);
        List<JsonNode> values = new ArrayList<>(count);
        int at = place + VALUE;
        for (int i = 0; i < count; i++) {
            values.add(node(at));
            at = after(at);
        }
        return new ArrayNode(NODES, values);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private JsonNode whole(int from, int to) {
        boolean isNegative = bytes[from] == '-';
        long number = 0;
        for (int i = isNegative ? from + 1 : from; i < to; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        number = isNegative ? -number : number;
        return number == (int) number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    private String unescaped(int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int start = from;
        int at = from;
        while (at < to) {
            if (bytes[at] != '\\') {
                at++;
                continue;
            }
            text.append(text(start, at));
            boolean isNumbered = bytes[at + 1] == 'u';
            text.append(isNumbered ? numbered(at + 2) : escaped(bytes[at + 1]));
            at += isNumbered ? 6 : 2;
            start = at;
        }
        return text.append(text(start, to)).toString();
    }

    private char numbered(int from) {
        int number = 0;
        for (int i = from; i < from + 4; i++) {
            number = HEX * number + Character.digit(bytes[i], HEX);
        }
        return (char) number;
    }

    private static char escaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) letter;
        };
    }
}
