/**
 * Readers of Mastodon and of what speaks its language, Truth Social among them.
 *
 * <p>Ids of statuses and accounts are each server's own, so both are known by their addresses.
 */
@NullMarked
package org.proxenos.corpus.source.mastodon;

import org.jspecify.annotations.NullMarked;
