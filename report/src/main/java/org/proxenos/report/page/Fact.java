package org.proxenos.report.page;

/**
 * A name and what it is.
 *
 * @param name a word or two
 * @param value in words and digits
 */
public record Fact(String name, String value) {}
