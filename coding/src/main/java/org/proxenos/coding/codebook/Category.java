package org.proxenos.coding.codebook;

/**
 * An answer that a coder can give.
 *
 * @param value what is stored, such as {@code 1} or {@code anger}
 * @param label its name in a word or two
 * @param meaning when it is the right answer; empty where the label says it
 */
public record Category(String value, String label, String meaning) {
    /** The text, or what can be seen of it, does not allow an answer. */
    public static final Category NOT_CODABLE =
            new Category("8", "not codable", "The question fits, but the text does not allow an answer.");

    /** The question does not fit this text. */
    public static final Category NOT_APPLICABLE =
            new Category("9", "not applicable", "The question does not fit this text.");
}
