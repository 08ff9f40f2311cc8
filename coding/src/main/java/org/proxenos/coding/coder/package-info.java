/**
 * The machine coders: sentiment, word lists and what is on the surface of a text, and the panels that they sit on.
 *
 * <p>A new one is a {@link org.proxenos.coding.coder.Coder} and a line in {@link org.proxenos.coding.coder.Catalogue}.
 */
@NullMarked
package org.proxenos.coding.coder;

import org.jspecify.annotations.NullMarked;
