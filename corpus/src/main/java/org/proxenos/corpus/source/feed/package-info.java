/**
 * Readers of news feeds: RSS of every version, and Atom.
 *
 * <p>A feed speaks for whoever publishes it; who wrote an item is left out.
 */
@NullMarked
package org.proxenos.corpus.source.feed;

import org.jspecify.annotations.NullMarked;
