/**
 * Numbers in, estimates out: regression, tests, reliability, description. Knows no corpus and no text.
 *
 * <p>Effects are on the model's linear scale unless a name says ratio; intervals are 95 % unless said otherwise.
 */
@NullMarked
package org.proxenos.inference;

import org.jspecify.annotations.NullMarked;
