package org.proxenos.study.warning;

import org.proxenos.study.result.FiredWarning;

/** What a reader must keep in mind (framework section 13), each set off by something that was computed. */
public enum Warning {
    /** A chart shows sentiment beside behaviour; tone is not engagement. */
    W1,
    /** A result about a target rests on the polarity of messages, which is not stance. */
    W2,
    /** A word list is not validated for the language or topic of the messages. */
    W3,
    /** Counts come without followers, or without the time at which they were observed. */
    W4,
    /** Counts vary more than Poisson's law allows. */
    W5,
    /** Few accounts, or one account writes much of what is compared. */
    W6,
    /** One message holds much of the outcome. */
    W7,
    /** The share of suspected bots differs between windows that are compared. */
    W8,
    /** A window overlaps with the anticipation of the event. */
    W9,
    /** Messages were selected by what is studied, or by a keyword. */
    W10,
    /** Counts were observed too early, or at unequal ages. */
    W11,
    /** An effect of hostility is found; it is not advice. */
    W12,
    /** Several tests and no correction. */
    W13,
    /** A measure is below the reliability threshold, or was never tested. */
    W14,
    /** Few messages in a cell. */
    W15,
    /** A text speaks of causes, which the design does not show. */
    W16,
    /** Press releases without reactions stand beside posts. */
    W17,
    /** One's own and foreign governments are mixed. */
    W18,
    /** Mentions rise because the target named somebody. */
    W19,
    /** The country is not known for more than half. */
    W20,
    /** More than a fifth is in languages that no coder reads. */
    W21,
    /** Passive acts are counted, which are no support. */
    W22,
    /** Shares are a machine's, not corrected for its errors. */
    W23,
    /** The placebo is significant too. */
    W24,
    /** Those compared were on different ways before the event. */
    W25,
    /** The platform, or its rules, changed inside a window. */
    W26,
    /** Citizens' messages are personal data. */
    W27,
    /** The framework's own numbers are not available; comparison is with neighbouring literature. */
    W28;

    /** This warning, set off. */
    FiredWarning fired(String about, String text) {
        return new FiredWarning(name(), about, text);
    }
}
