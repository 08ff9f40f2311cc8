package org.proxenos.workbench.texts;

/** How codes are laid out. */
public enum Shape {
    /** One line a code: id, coder, variable, value, evidence. */
    LONG,
    /** One line a text: its id and one column a variable. */
    WIDE,
    /** One JSON object a text, one line each. */
    JSON
}
