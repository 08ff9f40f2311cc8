/** Intervals of shares, quantiles, concentration, multiplicity. */
@NullMarked
package org.proxenos.inference.describe;

import org.jspecify.annotations.NullMarked;
