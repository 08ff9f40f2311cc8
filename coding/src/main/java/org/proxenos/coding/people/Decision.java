package org.proxenos.coding.people;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody decided at one time. It is kept for good: who thinks better of it decides again.
 *
 * @param id made where it was decided, unique; what is sent twice is stored once
 * @param at when it was decided, by the clock of whoever decided
 * @param coder who decided
 * @param kind what sort of decision
 * @param place what it is about
 * @param answer what was decided
 * @param milliseconds how long it took, from seeing the question to the answer; 0 where nobody measured
 * @param undoes id of the decision that an {@link Kind#UNDO} takes back; null for all others
 */
public record Decision(
        String id,
        Instant at,
        String coder,
        Kind kind,
        Place place,
        Answer answer,
        long milliseconds,
        @Nullable String undoes) {
    private static final int LONGEST_ID = 80;

    /**
     * Refuses what could not be told apart later.
     *
     * @throws IllegalArgumentException when the id is empty or very long, when time runs backwards, or when an undo names
     *     nothing
     */
    public Decision {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("the id of a decision has 1 to %d characters, not %d"
                    .formatted(LONGEST_ID, id.isBlank() ? 0 : id.length()));
        }
        if (milliseconds < 0) {
            throw new IllegalArgumentException("a decision took %d milliseconds".formatted(milliseconds));
        }
        if (kind == Kind.UNDO && undoes == null) {
            throw new IllegalArgumentException("an undo names the decision that it takes back");
        }
    }

    /** What sort of decision it is. */
    public enum Kind {
        /** A value of a variable. */
        CODE,
        /** A value given again to one's own unit after some weeks, to see whether one agrees with oneself. */
        RETEST,
        /** The value that was settled on after coding; the coders' own stay. */
        ADJUDICATE,
        /** Takes an earlier decision of one's own back. */
        UNDO,
        /** The unit needs a look by somebody else; the memo says why. */
        FLAG,
        /** The unit is put aside for later. */
        SKIP,
        /** The unit is finished; from now on its coder may see what was hidden. */
        DONE;

        /** The word for it in tables. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that word. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What a decision is about.
     *
     * @param round number of the round of coding
     * @param messageId the unit
     * @param targetId whom or what it is said about; null where the variable has no target
     */
    public record Place(
            int round, String messageId, @Nullable String targetId) {}

    /**
     * A value, and how it came about.
     *
     * @param variable its name; empty where the decision is about the unit as a whole
     * @param value as the codebook writes it; labels of a multi-label variable separated by {@code |}
     * @param confidence from 1, a guess, to 3, sure; null where none was given
     * @param memo the coder's note; empty for none
     * @param wording what the coder had before them
     */
    public record Answer(
            String variable, String value, @Nullable Integer confidence, String memo, Wording wording) {}

    /**
     * Which codebook was asked.
     *
     * @param codebook its version
     * @param fingerprint of the variable: changes when what coders read or may answer changes
     */
    public record Wording(String codebook, String fingerprint) {
        /** For decisions about a unit as a whole. */
        public static final Wording NONE = new Wording("", "");
    }
}
