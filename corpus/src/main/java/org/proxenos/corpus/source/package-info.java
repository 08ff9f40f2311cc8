/**
 * Readers of exports: a stream of bytes in; messages, accounts, rejected records and counts out, one at a time.
 *
 * <p>A reader holds no more than one record (or one page of an API). It opens no file: it takes a stream and pushes to
 * a {@link org.proxenos.corpus.source.Sink}.
 */
@NullMarked
package org.proxenos.corpus.source;

import org.jspecify.annotations.NullMarked;
