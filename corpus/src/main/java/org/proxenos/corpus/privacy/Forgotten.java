package org.proxenos.corpus.privacy;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Messages and accounts that were deleted, known again by keyed hashes alone: from what is kept here nobody can tell what
 * was forgotten, and yet it does not come back with the next import. Immutable.
 */
public final class Forgotten {
    /** What stands for a forgotten account or for the number of a forgotten message inside a text. */
    public static final String NAME = "forgotten";

    /** Parts of an address that may be the number of a message; shorter ones would be words. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{8,}");

    private static final Pattern WORD = Pattern.compile("[\\w.:-]*\\w");

    private final Pseudonyms pseudonyms;
    private final long[] marks;

    /**
     * What is forgotten.
     *
     * @param marks of messages, of accounts and of parts of addresses, as the functions here give them
     */
    public Forgotten(Pseudonyms pseudonyms, Collection<String> marks) {
        this.pseudonyms = pseudonyms;
        this.marks = marks.stream().mapToLong(Forgotten::value).sorted().toArray();
    }

    /** Nothing is forgotten. */
    public static Forgotten nothing(Pseudonyms pseudonyms) {
        return new Forgotten(pseudonyms, List.of());
    }

    /** The mark of a message, 16 hexadecimal digits. */
    public static String message(Pseudonyms pseudonyms, String id) {
        return digits(pseudonyms.mark("forgotten message " + id));
    }

    /** The mark of an account, by its pseudonym. */
    public static String account(Pseudonyms pseudonyms, String pseudonym) {
        return digits(pseudonyms.mark("forgotten account " + pseudonym));
    }

    /** The mark of what stands for a message in addresses: the last part of its id. */
    public static String part(Pseudonyms pseudonyms, String id) {
        return digits(pseudonyms.mark("forgotten part " + id.substring(id.lastIndexOf('/') + 1)));
    }

    /** Whether an account is forgotten, by its pseudonym. */
    public boolean hasAccount(String pseudonym) {
        return marks.length > 0 && has(account(pseudonyms, pseudonym));
    }

    /** A text or an address without the numbers of forgotten messages. */
    public String text(String text) {
        return PART.matcher(text).replaceAll(found -> has(part(pseudonyms, found.group())) ? NAME : found.group());
    }

    /** A record as it came; of one that holds anything forgotten, the form alone. */
    public String raw(String raw) {
        boolean holds = WORD.matcher(raw)
                .results()
                .anyMatch(found -> has(part(pseudonyms, found.group())) || hasAccount(pseudonyms.of(found.group())));
        return holds ? Mask.form(raw) : raw;
    }

    private boolean has(String mark) {
        return Arrays.binarySearch(marks, value(mark)) >= 0;
    }

    private static long value(String mark) {
        return Long.parseUnsignedLong(mark, 16);
    }

    private static String digits(long mark) {
        return HexFormat.of().toHexDigits(mark);
    }
}
