/**
 * Readers of press releases: one document a file, as HTML, PDF, DOCX or plain text.
 *
 * <p>A release becomes a message, and each of its paragraphs one that belongs to it
 * ({@link org.proxenos.corpus.source.press.Release}).
 */
@NullMarked
package org.proxenos.corpus.source.press;

import org.jspecify.annotations.NullMarked;
