/** Wilkinson notation as in R, from words to a design matrix. */
@NullMarked
package org.proxenos.inference.formula;

import org.jspecify.annotations.NullMarked;
