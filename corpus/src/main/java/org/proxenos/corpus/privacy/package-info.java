/**
 * What keeps people who hold no public office unnamed: pseudonyms, and texts without handles, addresses of profiles and
 * contact details.
 *
 * <p>Everything here works on texts alone. Who is public is decided by whoever knows the accounts; the key is kept by
 * whoever may touch files. Pseudonyms hide names from a reader of the tables; they do not make posts anonymous, since
 * their ids and words can be looked up where they were published.
 */
@NullMarked
package org.proxenos.corpus.privacy;

import org.jspecify.annotations.NullMarked;
