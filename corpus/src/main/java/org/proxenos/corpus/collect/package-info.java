/**
 * Live collection as a calculation: what to ask of a platform next, what an answer means, when to ask again.
 *
 * <p>Nothing here opens a connection, a file or a clock: those who do hand answers and instants in and carry out what
 * comes back. So a wait of an hour is tested without waiting.
 */
@NullMarked
package org.proxenos.corpus.collect;

import org.jspecify.annotations.NullMarked;
