/**
 * Readers of Bluesky: what its view of the network answers, and the events of Jetstream.
 *
 * <p>Both hold the same record of a post ({@link org.proxenos.corpus.source.bluesky.BlueskyPost}); only a view knows
 * counts, names and the posts quoted.
 */
@NullMarked
package org.proxenos.corpus.source.bluesky;

import org.jspecify.annotations.NullMarked;
