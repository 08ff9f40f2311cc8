package org.proxenos.language.identification;

/**
 * The language of a text.
 *
 * @param language as platforms write it: ISO 639-1 where there is such a code, else ISO 639-3
 * @param probability of the model, shared out among the candidates, in [0, 1]; it errs low: see the measure card
 */
public record Identified(String language, double probability) {}
