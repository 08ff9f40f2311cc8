package org.proxenos.study.result;

/**
 * A warning that was set off.
 *
 * @param id {@code W1} to {@code W28}
 * @param about the table, figure or hypothesis it is about
 * @param text what to keep in mind, with the figure that set it off
 */
public record FiredWarning(String id, String about, String text) {}
