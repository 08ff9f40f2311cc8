package org.proxenos.corpus.collect;

/**
 * Something that was posted and that a server does not give.
 *
 * @param text what is missing and, where anything helps, what does
 */
public record Gap(String text) {}
