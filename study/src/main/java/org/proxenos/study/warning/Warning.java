package org.proxenos.study.warning;

import org.proxenos.study.result.FiredWarning;

/** What a reader must keep in mind (framework section 13), each set off by something that was computed. */
public enum Warning {
    W1("a chart shows sentiment beside behaviour; tone is not engagement"),
    W2("a result about a target rests on the polarity of messages, which is not stance"),
    W3("a word list is not validated for the language or topic of the messages"),
    W4("counts come without followers, or without the time at which they were observed"),
    W5("counts vary more than Poisson's law allows"),
    W6("few accounts, or one account writes much of what is compared"),
    W7("one message holds much of the outcome"),
    W9("a window overlaps with the anticipation of the event"),
    W10("messages were selected by what is studied, or by a keyword"),
    W11("counts were observed too early, or at unequal ages"),
    W13("several tests and no correction"),
    W14("a measure is below the reliability threshold, or was never tested"),
    W15("few messages in a cell"),
    W16("a text speaks of causes, which the design does not show"),
    W18("one's own and foreign governments are mixed"),
    W24("the placebo is significant too"),
    W28("the framework's own numbers are not available; comparison is with neighbouring literature");

    private final String meaning;

    Warning(String meaning) {
        this.meaning = meaning;
    }

    /** What it warns of, without the figures that set it off. */
    public String meaning() {
        return meaning;
    }

    /** This warning, set off. */
    FiredWarning fired(String about, String text) {
        return new FiredWarning(name(), about, text);
    }
}
