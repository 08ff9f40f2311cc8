package org.proxenos.coding;

import java.util.List;
import java.util.function.Supplier;
import org.proxenos.coding.codebook.Variable;

/**
 * The machine coders of a study, sitting together: a text is cut into tokens once and every coder reads it in the same
 * pass.
 *
 * <p>A panel is immutable, needs no network and depends on nothing but the texts, so the same text is coded the same on
 * every engine and in every run.
 */
public interface Panel {
    /** What is written about each text, in the order in which a session writes it. */
    List<Seat> seats();

    /** A session for one thread; sessions share what is immutable. */
    Session session();

    /** What is said about a text in the light of all others of a corpus; no session writes it. */
    default List<Grouping> groupings() {
        return List.of();
    }

    /**
     * One value that is written about each text.
     *
     * @param coder the coder's name, as in {@code coders:} of study.yaml
     * @param variable what it says
     * @param isWord whether the values are words, each with a confidence, and may be absent; else they are numbers
     */
    record Seat(String coder, Variable variable, boolean isWord) {
        /** A seat of numbers. */
        public Seat(String coder, Variable variable) {
            this(coder, variable, false);
        }
    }

    /**
     * A value that needs all texts of a corpus: which of them belong together. Each message of a group gets the id of the
     * group's earliest message; one that is alone gets no value.
     *
     * @param seat who says it, and what
     * @param begin an empty corpus, to be filled
     */
    record Grouping(Seat seat, Supplier<Groups> begin) {}

    /** Puts texts into groups; for one thread. */
    interface Groups {
        /** Takes the next text of the corpus, in the order of time. */
        void add(String text);

        /** For each text in that order the number of its group's first one, from 0; -1 for a text that is alone. */
        int[] firsts();
    }

    /** Codes one text after another; for one thread. */
    interface Session {
        /** Writes one value a seat, in order; never throws for odd text. */
        void code(String text, Values out);
    }

    /** Where a session writes. */
    interface Values {
        /** A whole number, such as a count or 0/1; {@code evidence} holds the matched words separated by {@code |}. */
        void count(int value, String evidence);

        /** A real number that is to be written with the digits of {@link Double#toString(double)}. */
        void number(double value, String evidence);

        /** A word, such as the code of a language, with the coder's confidence in [0, 1]. */
        void word(String value, double confidence);

        /** No value: the coder has nothing to say about this text. */
        void nothing();
    }
}
