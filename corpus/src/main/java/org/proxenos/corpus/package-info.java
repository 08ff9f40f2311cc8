/**
 * Messages as they were collected: who wrote them, when, and what the audience had done by then.
 *
 * <p>Everything here is observed, nothing is estimated. Codes live in {@code coding}, outcomes in {@code outcomes}.
 * Instants are UTC; counts are as the platform reported them, and a count that is not known is null, never 0. Ids are
 * strings.
 */
@NullMarked
package org.proxenos.corpus;

import org.jspecify.annotations.NullMarked;
