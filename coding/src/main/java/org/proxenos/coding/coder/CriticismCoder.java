package org.proxenos.coding.coder;

import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;

/**
 * A proxy of criticism, not validated: a target is named and the text is negative.
 *
 * <p>Sentiment of a text is not a stance towards whom it names: defiance without negative words is missed, and anger at
 * somebody else counts.
 *
 * @param name of coder and variable
 * @param targets place of the targets' names among the word lists
 */
record CriticismCoder(String name, int targets) implements Coder {
    /** A text is negative from here down; the threshold that the authors of VADER give. */
    private static final double NEGATIVE = -0.05;

    @Override
    public List<Variable> variables() {
        return List.of(new Variable(name, Level.NOMINAL, "Is a target named in a text of negative sentiment?"));
    }

    @Override
    public void code(TextReading text, Panel.Values out) {
        boolean named = text.matches().count(targets) > 0;
        if (!named || text.scores().compound() > NEGATIVE) {
            out.count(0, "");
            return;
        }
        String words = text.sentiment().negativeWords();
        out.count(1, text.matches().evidence(targets) + (words.isEmpty() ? "" : "|" + words));
    }
}
