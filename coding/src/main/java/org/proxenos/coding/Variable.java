package org.proxenos.coding;

import org.proxenos.inference.reliability.Level;

/**
 * Something that is asked of a message.
 *
 * @param name lower_snake_case, unique in a codebook
 * @param level level of measurement, which fixes the coefficient of agreement
 * @param question what is asked, as a sentence
 */
public record Variable(String name, Level level, String question) {}
