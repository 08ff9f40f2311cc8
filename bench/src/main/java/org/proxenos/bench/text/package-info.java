/** Texts to measure with. */
@NullMarked
package org.proxenos.bench.text;

import org.jspecify.annotations.NullMarked;
