package org.proxenos.coding.coder;

import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;

/**
 * A proxy of common-enemy rhetoric, not validated: an enemy, harm and an inclusive "we" in one text.
 *
 * @param name of coder and variable
 * @param enemy places of the word lists that name an enemy
 * @param harm place of the words of harm
 * @param we place of the words of "we"
 */
record CommonEnemyCoder(String name, List<Integer> enemy, int harm, int we) implements Coder {
    private static final int ELEMENTS = 3;

    CommonEnemyCoder {
        enemy = List.copyOf(enemy);
    }

    @Override
    public List<Variable> variables() {
        return List.of(
                new Variable(name, Level.ORDINAL, "How many of enemy, harm and we are in the text, 0 to 3?"),
                new Variable(name + "_full", Level.NOMINAL, "Are enemy, harm and we all in the text?"));
    }

    @Override
    public void code(TextReading text, Panel.Values out) {
        StringBuilder evidence = new StringBuilder();
        int found = 0;
        for (int list : enemy) {
            found = found == 1 ? found : present(text, list, evidence);
        }
        found += present(text, harm, evidence);
        found += present(text, we, evidence);
        out.count(found, evidence.toString());
        out.count(found == ELEMENTS ? 1 : 0, evidence.toString());
    }

    private static int present(TextReading text, int list, StringBuilder evidence) {
        if (text.matches().count(list) == 0) {
            return 0;
        }
        evidence.append(evidence.length() == 0 ? "" : "|").append(text.matches().evidence(list));
        return 1;
    }
}
