/**
 * Texts that are copies of each other but for a few words.
 *
 * <p>Texts come in one after another; at the end each has a cluster or none. Time and memory grow with the number of texts.
 */
@NullMarked
package org.proxenos.language.duplicate;

import org.jspecify.annotations.NullMarked;
