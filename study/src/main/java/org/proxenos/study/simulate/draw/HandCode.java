package org.proxenos.study.simulate.draw;

/**
 * A code that a simulated person gave.
 *
 * @param unit message id
 * @param variable of the codebook
 * @param coder who gave it
 * @param value what was given
 * @param chance of the unit to be drawn for coding, in (0, 1]
 */
public record HandCode(String unit, String variable, String coder, String value, double chance) {}
