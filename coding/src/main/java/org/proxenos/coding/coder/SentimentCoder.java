package org.proxenos.coding.coder;

import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Level;
import org.proxenos.language.vader.VaderScores;

/** Sentiment by VADER: three shares and their compound, with the words behind them. */
record SentimentCoder(String name) implements Coder {
    @Override
    public List<Variable> variables() {
        return List.of(
                variable("neg", "How much of the text is negative, 0 to 1?"),
                variable("neu", "How much of the text is neutral, 0 to 1?"),
                variable("pos", "How much of the text is positive, 0 to 1?"),
                variable("compound", "How negative or positive is the text, -1 to 1?"));
    }

    @Override
    public void code(TextReading text, Panel.Values out) {
        VaderScores scores = text.scores();
        out.number(scores.negative(), text.sentiment().negativeWords());
        out.number(scores.neutral(), "");
        out.number(scores.positive(), text.sentiment().positiveWords());
        out.number(scores.compound(), "");
    }

    private Variable variable(String suffix, String question) {
        return new Variable(name + "_" + suffix, Level.INTERVAL, question);
    }
}
