/**
 * Readers of what X, formerly Twitter, hands out: the answers of API v2 and of API v1.1.
 *
 * <p>Both tell posts, accounts and posts found inside posts apart in the same words
 * ({@link org.proxenos.corpus.source.x.References}).
 */
@NullMarked
package org.proxenos.corpus.source.x;

import org.jspecify.annotations.NullMarked;
