package org.proxenos.coding.coder;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;

/**
 * Counts something that needs no word list.
 *
 * @param variable what is counted; the coder has its name
 * @param count says it of a text
 */
record SurfaceCoder(Variable variable, ToIntFunction<TextReading> count) implements Coder {
    @Override
    public String name() {
        return variable.name();
    }

    @Override
    public List<Variable> variables() {
        return List.of(variable);
    }

    @Override
    public void code(TextReading text, Panel.Values out) {
        out.count(count.applyAsInt(text), "");
    }

    /** Sums a count over the pieces of a text. */
    static ToIntFunction<TextReading> sum(ToIntFunction<Surface> count) {
        return text -> {
            int sum = 0;
            for (int i = 0; i < text.pieces(); i++) {
                sum += count.applyAsInt(text.surface(i));
            }
            return sum;
        };
    }

    /** 1 where a piece of the text has it, else 0. */
    static ToIntFunction<TextReading> any(Predicate<Surface> has) {
        return text -> {
            for (int i = 0; i < text.pieces(); i++) {
                if (has.test(text.surface(i))) {
                    return 1;
                }
            }
            return 0;
        };
    }
}
