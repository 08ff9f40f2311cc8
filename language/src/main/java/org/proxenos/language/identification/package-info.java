/**
 * Which language a text is in, by the n-gram model of Apache OpenNLP.
 *
 * <p>The model is loaded once, by the first text that is asked about.
 */
@NullMarked
package org.proxenos.language.identification;

import org.jspecify.annotations.NullMarked;
