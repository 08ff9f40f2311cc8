/** What machine codes are worth, and estimates that stay right although they err, by a random part that people coded. */
@NullMarked
package org.proxenos.inference.correct;

import org.jspecify.annotations.NullMarked;
