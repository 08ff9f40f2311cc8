package org.proxenos.corpus.source.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.proxenos.corpus.source.Decoding;

/**
 * Puts objects that stand on lines of their own on a {@link Tape}, eight bytes at a time.
 *
 * <p>It knows the usual form only. Whatever is odd, and all that is wrong, it leaves to a parser: bytes that are no
 * well-formed UTF-8, names with escapes, very long texts and numbers, very deep objects, several values on a line.
 */
final class Scanner {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final int DEEPEST = 100;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NUMBER = 100;
    private static final int HEX_DIGITS = 4;
    private static final int DIGITS_OF_LONG = 18;

    private final byte[] bytes;
    private final int end;
    private final FieldNames names;
    private final Tape tape;
    private int at;
    private long all;
    private boolean isEscaped;
    private boolean isWrong;

    /** A scanner of the first bytes of an array. */
    Scanner(byte[] bytes, int end, FieldNames names) {
        this.bytes = bytes;
        this.end = end;
        this.names = names;
        this.tape = new Tape(bytes);
    }

    /** Where the values are. */
    Tape tape() {
        return tape;
    }

    /**
     * Puts an object on the tape that begins at a place and has the rest of its line to itself.
     *
     * @return where the line ends; -1 where a parser has to look at it, and nothing was put on the tape
     */
    int line(int from) {
        at = from;
        all = 0;
        int place = tape.length();
        if (peek() == '{' && value(0) && isEnd() && (all == 0 || isUtf8(from))) {
            return at;
        }
        tape.cut(place);
        return -1;
    }

    private boolean isEnd() {
        skipBlanks();
        return at == end || bytes[at] == '\n';
    }

    /** Parsers read halves of characters that are written as if they were whole; strings of Java do not. */
    private boolean isUtf8(int from) {
        for (int i = from; i < at - 1; i++) {
            if (bytes[i] == (byte) 0xED && bytes[i + 1] < (byte) 0xC0 && bytes[i + 1] >= (byte) 0xA0) {
                return false;
            }
        }
        return Decoding.isUtf8(bytes, from, at);
    }

    private int peek() {
        return at < end ? bytes[at] : 0;
    }

    private void skipBlanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    private boolean value(int depth) {
        return switch (peek()) {
            case '"' -> text();
            case '{' -> depth < DEEPEST && object(depth + 1);
            case '[' -> depth < DEEPEST && array(depth + 1);
            case 't' -> word("true", Tape.TRUE);
            case 'f' -> word("false", Tape.FALSE);
            case 'n' -> word("null", Tape.NULL);
            default -> number();
        };
    }

    private boolean object(int depth) {
        int place = tape.add(Tape.OBJECT, 0, 0);
        int count = 0;
        for (boolean more = goesOn('}', false); more; more = goesOn('}', true)) {
            if (!name()) {
                return false;
            }
            skipBlanks();
            if (!value(depth)) {
                return false;
            }
            count++;
        }
        tape.close(place, count);
        return closes('}');
    }

    private boolean array(int depth) {
        int place = tape.add(Tape.ARRAY, 0, 0);
        int count = 0;
        for (boolean more = goesOn(']', false); more; more = goesOn(']', true)) {
            if (!value(depth)) {
                return false;
            }
            count++;
        }
        tape.close(place, count);
        return closes(']');
    }

    /** Whether another value follows: behind the bracket that opens unless that is closed, and behind each comma. */
    private boolean goesOn(char closing, boolean wantsComma) {
        if (wantsComma) {
            skipBlanks();
            if (peek() != ',') {
                return false;
            }
        }
        at++;
        skipBlanks();
        return wantsComma || peek() != closing;
    }

    private boolean closes(char closing) {
        return at < end && bytes[at++] == closing;
    }

    private boolean name() {
        if (peek() != '"') {
            return false;
        }
        int from = ++at;
        if (!quoted() || isEscaped || at - from > LONGEST_NAME) {
            return false;
        }
        tape.name(names.of(bytes, from, at));
        at++;
        skipBlanks();
        return closes(':');
    }

    private boolean text() {
        int from = ++at;
        if (!quoted() || at - from > LONGEST_TEXT) {
            return false;
        }
        tape.add(isEscaped ? Tape.ESCAPED : Tape.PLAIN, from, at);
        at++;
        return true;
    }

    /** Goes to the closing quotation mark. */
    private boolean quoted() {
        isEscaped = false;
        isWrong = false;
        while (at < end) {
            at += plain();
            if (at < end && !passes(bytes[at])) {
                return !isWrong;
            }
        }
        return false;
    }

    /** How many of the next eight bytes come before one that has to be looked at; none where there are not so many. */
    private int plain() {
        if (at + Long.BYTES > end) {
            return 0;
        }
        long word = (long) WORDS.get(bytes, at);
        long odd = zeros(word ^ ONES * '"') | zeros(word ^ ONES * '\\') | ((word - ONES * ' ') & ~word & HIGH);
        if (odd == 0) {
            all |= word & HIGH;
            return Long.BYTES;
        }
        int plain = Long.numberOfTrailingZeros(odd) >>> 3;
        all |= plain == 0 ? 0 : word << (Long.SIZE - Byte.SIZE * plain) & HIGH;
        return plain;
    }

    /** A bit in the lowest byte that is zero; bytes above it may have one, too. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGH;
    }

    /** Goes over a byte, or over what it begins; not over the closing quotation mark, and nothing that may not stand here. */
    private boolean passes(byte next) {
        if (next == '\\') {
            return escape();
        }
        all |= next < 0 ? HIGH : 0;
        isWrong = next >= 0 && next < ' ';
        boolean passes = !isWrong && next != '"';
        at += passes ? 1 : 0;
        return passes;
    }

    private boolean escape() {
        isEscaped = true;
        at++;
        int letter = peek();
        at++;
        boolean isSound = letter == 'u' ? hex() : "\"\\/bfnrt".indexOf(letter) >= 0;
        isWrong = !isSound;
        return isSound;
    }

    private boolean hex() {
        int last = at + HEX_DIGITS;
        while (at < Math.min(last, end) && Character.digit(bytes[at], 16) >= 0) {
            at++;
        }
        return at == last;
    }

    private boolean word(String word, int kind) {
        int from = at;
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) {
                return false;
            }
            at++;
        }
        tape.add(kind, from, at);
        return isBoundary();
    }

    private boolean number() {
        int from = at;
        at += peek() == '-' ? 1 : 0;
        int first = at;
        if (!whole()) {
            return false;
        }
        boolean isWhole = at - first <= DIGITS_OF_LONG && peek() != '.';
        if (!fraction()) {
            return false;
        }
        tape.add(isWhole ? Tape.WHOLE : Tape.NUMBER, from, at);
        return at - from <= LONGEST_NUMBER && isBoundary();
    }

    private boolean fraction() {
        if (peek() != '.') {
            return true;
        }
        at++;
        return digits();
    }

    private boolean whole() {
        int from = at;
        return digits() && (bytes[from] != '0' || at == from + 1);
    }

    private boolean digits() {
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at > from;
    }

    /** Whether no word goes on here. */
    private boolean isBoundary() {
        int next = peek();
        return next == ',' || next == '}' || next == ']' || next <= ' ';
    }
}
