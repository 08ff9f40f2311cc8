/**
 * Sentiment of short English texts by the rules of Hutto and Gilbert (2014), equal to the reference implementation in
 * every digit that it prints.
 */
@NullMarked
package org.proxenos.language.vader;

import org.jspecify.annotations.NullMarked;
