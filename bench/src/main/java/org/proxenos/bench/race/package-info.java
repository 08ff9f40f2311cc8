/** Sentiment by others and by us, on the same texts in turns. */
@NullMarked
package org.proxenos.bench.race;

import org.jspecify.annotations.NullMarked;
