package org.proxenos.study.plan;

/**
 * How a study's corpus is kept.
 *
 * @param pseudonyms whether everybody but public actors gets a pseudonym; where nothing is said, yes, unless the corpus is
 *     simulated
 */
public record CorpusRules(boolean pseudonyms) {}
