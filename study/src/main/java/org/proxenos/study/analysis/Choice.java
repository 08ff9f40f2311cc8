package org.proxenos.study.analysis;

import java.util.function.UnaryOperator;

/**
 * One answer to a question of a {@link Multiverse}: what it does to the messages and to the model.
 *
 * @param <M> how a model is written down
 * @param name what is chosen
 * @param sample of the messages that are there, those that are used
 * @param model of the primary model, the one that is used
 */
record Choice<M>(String name, UnaryOperator<Messages> sample, UnaryOperator<M> model) {
    static <M> Choice<M> of(String name) {
        return new Choice<>(name, UnaryOperator.identity(), UnaryOperator.identity());
    }

    static <M> Choice<M> ofSample(String name, UnaryOperator<Messages> sample) {
        return new Choice<>(name, sample, UnaryOperator.identity());
    }

    static <M> Choice<M> ofModel(String name, UnaryOperator<M> model) {
        return new Choice<>(name, UnaryOperator.identity(), model);
    }
}
