package org.proxenos.coding.coder;

import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;

/**
 * Counts the entries of one word list.
 *
 * @param name the list's
 * @param place of the list among those that are matched
 */
record LexiconCoder(String name, int place) implements Coder {
    @Override
    public List<Variable> variables() {
        return List.of(
                new Variable(name, Level.RATIO, "How many words of the list " + name + " are in the text?"),
                new Variable(name + "_any", Level.NOMINAL, "Is a word of the list " + name + " in the text?"));
    }

    @Override
    public void code(TextReading text, Panel.Values out) {
        int count = text.matches().count(place);
        String evidence = text.matches().evidence(place);
        out.count(count, evidence);
        out.count(Math.min(count, 1), evidence);
    }
}
