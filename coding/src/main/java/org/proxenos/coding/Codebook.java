package org.proxenos.coding;

import static org.proxenos.inference.reliability.Level.INTERVAL;
import static org.proxenos.inference.reliability.Level.NOMINAL;
import static org.proxenos.inference.reliability.Level.ORDINAL;
import static org.proxenos.inference.reliability.Level.RATIO;

import java.util.List;
import java.util.Optional;
import org.proxenos.inference.reliability.Level;

/**
 * The variables of a study: what is asked of messages, and at which level of measurement.
 *
 * @param variables in the order in which coders answer them
 */
public record Codebook(List<Variable> variables) {
    private static final Codebook BUILT_IN = new Codebook(List.of(
            new Variable("relevant", NOMINAL, "V01 Is the message about the event or its topic? 0 no, 1 yes"),
            new Variable("stance", NOMINAL, "V06 What is the stance towards the target: favour, against, neutral?"),
            new Variable(
                    "criticism",
                    NOMINAL,
                    "V07 Does the sender, in their own voice, evaluate a named or unmistakable government unfavourably?"
                            + " 0 no, 1 yes"),
            new Variable("intensity", ORDINAL, "V10 How strongly worded is it, from 0 (none) to 4 (hostility)?"),
            new Variable("direction", NOMINAL, "V14 At whom is a reply's negativity aimed: T, Y, O, or 8 unclear?"),
            new Variable("enemy", NOMINAL, "V15 Is somebody or something cast as an adversary? 0 no, 1 yes"),
            new Variable("harm_any", NOMINAL, "V16 Is harm to a valued us attributed to the adversary? 0 no, 1 yes"),
            new Variable("we_any", NOMINAL, "V17 Is there a we that the readers can belong to? 0 no, 1 yes"),
            new Variable("common_enemy", ORDINAL, "V15-V17 How many of enemy, harm and we are there, 0 to 3?"),
            new Variable("common_enemy_full", NOMINAL, "V15-V17 Are enemy, harm and we all there? 0 no, 1 yes"),
            new Variable("moral_any", NOMINAL, "V18 Does it speak of right or wrong, duty, justice? 0 no, 1 yes"),
            new Variable("action_any", NOMINAL, "V28 Does it ask its readers to do something they can do? 0 no, 1 yes"),
            new Variable("commit_any", NOMINAL, "V36 Does the sender commit to something (we will)? 0 no, 1 yes"),
            new Variable("adversary_any", NOMINAL, "V15 Is a name of the adversary in the text? 0 no, 1 yes"),
            new Variable("stage", ORDINAL, "V45 How far does a citizen go, from 0 (nothing) to 5 (recruiting)?"),
            new Variable("incivility", NOMINAL, "V51 Does it insult or threaten a person? 0 no, 1 yes"),
            new Variable("adversary", RATIO, "How many names of the adversary are in the text?"),
            new Variable("we", RATIO, "V17 How many words of we are in the text?"),
            new Variable("harm", RATIO, "V16 How many words of harm are in the text?"),
            new Variable("moral", RATIO, "V18 How many words of right and wrong are in the text?"),
            new Variable("commit", RATIO, "V36 How many words of commitment are in the text?"),
            new Variable("action", RATIO, "V28 How many words that ask for action are in the text?"),
            new Variable("vader_compound", INTERVAL, "How negative or positive is the text, from -1 to 1?")));

    /** Copies the variables. */
    public Codebook {
        variables = List.copyOf(variables);
    }

    /** The variables of framework section 7 that coders of this software or codes from files answer. */
    public static Codebook builtIn() {
        return BUILT_IN;
    }

    /** The variable of that name, if there is one. */
    public Optional<Variable> find(String name) {
        return variables.stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /** The level of a variable; nominal, which claims least, where the codebook does not know it. */
    public Level level(String name) {
        return find(name).map(Variable::level).orElse(NOMINAL);
    }
}
