package org.proxenos.corpus.yaml;

import java.util.List;
import java.util.function.Function;

/**
 * What came of reading a file that a person wrote: a value, or everything that is wrong with it at once.
 *
 * @param <T> what the file says
 */
public sealed interface Parsed<T> {
    /** Goes on with the value or with the problems. */
    <R> R fold(Function<? super T, ? extends R> onValid, Function<? super List<Problem>, ? extends R> onFaulty);

    /** The value, or what {@code onFaulty} makes of the problems, such as an exception to throw. */
    default <X extends RuntimeException> T orElseThrow(Function<? super List<Problem>, X> onFaulty) {
        return fold(value -> value, problems -> {
            throw onFaulty.apply(problems);
        });
    }

    /**
     * Nothing is wrong.
     *
     * @param value what the file says
     * @param <T> its type
     */
    record Valid<T>(T value) implements Parsed<T> {
        @Override
        public <R> R fold(
                Function<? super T, ? extends R> onValid, Function<? super List<Problem>, ? extends R> onBad) {
            return onValid.apply(value);
        }
    }

    /**
     * Something is wrong.
     *
     * @param problems all of it, in file order; at least one
     * @param <T> what a valid file would have said
     */
    record Faulty<T>(List<Problem> problems) implements Parsed<T> {
        /** Copies the problems. */
        public Faulty {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R fold(
                Function<? super T, ? extends R> onValid, Function<? super List<Problem>, ? extends R> onBad) {
            return onBad.apply(problems);
        }
    }
}
