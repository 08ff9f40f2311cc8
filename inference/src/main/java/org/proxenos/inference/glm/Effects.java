package org.proxenos.inference.glm;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.formula.Design;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.frame.Frame;

/**
 * The effects of one or two columns: those of the column with more levels are absorbed, those of the other are columns of the design
 * that are not listed.
 *
 * @param absorbed column whose effects are absorbed; null where none are
 * @param formula with the other column as a factor
 * @param listed the formula as it was given
 */
record Effects(@Nullable String absorbed, Formula formula, Formula listed) {
    /** The effects that a model asks for. */
    static Effects of(ModelSpec spec, Frame frame) {
        Formula listed = Formula.parse(spec.formula(), spec.offset());
        List<String> columns = ModelSpec.columnsOf(spec.fixed());
        if (columns.size() < 2) {
            return new Effects(columns.isEmpty() ? null : columns.get(0), listed, listed);
        }
        if (columns.size() > 2) {
            throw new IllegalArgumentException("effects of two columns at most, not '%s'".formatted(spec.fixed()));
        }
        boolean isFirst = levels(frame, columns.get(0)) >= levels(frame, columns.get(1));
        String other = columns.get(isFirst ? 1 : 0);
        Formula formula = Formula.parse("%s + factor(`%s`)".formatted(spec.formula(), other), spec.offset());
        return new Effects(columns.get(isFirst ? 0 : 1), formula, listed);
    }

    private static long levels(Frame frame, String column) {
        return Arrays.stream(frame.words(column))
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    /** The columns that a model needs beside its terms. */
    List<String> columnsBeside(ModelSpec spec) {
        return Stream.of(
                        spec.clusterColumns().stream(),
                        Stream.ofNullable(absorbed),
                        formula.random().stream(),
                        formula.zeros().stream().flatMap(part -> part.columns().stream()))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** The names of a design's columns that are not listed. */
    Set<String> hidden(Design design, List<String> others, Frame rows) {
        if (formula == listed) {
            return Set.of();
        }
        Set<String> hidden = new HashSet<>(design.names());
        Design.of(listed, others, rows).names().forEach(hidden::remove);
        return hidden;
    }
}
