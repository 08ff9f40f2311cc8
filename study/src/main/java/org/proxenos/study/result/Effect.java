package org.proxenos.study.result;

/**
 * An effect with its uncertainty, on the scale that its name says.
 *
 * @param name {@code IRR}, {@code AUC}, {@code share}, ...
 * @param value the estimate
 * @param low lower end of the 95 % interval; NaN where there is none
 * @param high upper end
 * @param p two-sided; NaN where nothing is tested
 */
public record Effect(String name, double value, double low, double high, double p) {}
