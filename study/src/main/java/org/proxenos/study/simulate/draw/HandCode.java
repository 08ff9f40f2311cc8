package org.proxenos.study.simulate.draw;

/**
 * A code that a simulated person gave.
 *
 * @param unit message id
 * @param variable of the codebook
 * @param coder who gave it
 * @param value what was given
 */
public record HandCode(String unit, String variable, String coder, String value) {}
