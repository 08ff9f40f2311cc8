/**
 * Text in, numbers out: tokens, lexica, sentiment, language identification, near duplicates. Depends on none of our modules.
 */
@NullMarked
package org.proxenos.language;

import org.jspecify.annotations.NullMarked;
