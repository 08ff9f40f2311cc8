/** Dictionaries as other programs write them: categories of words, with or without weights. */
@NullMarked
package org.proxenos.language.dictionary;

import org.jspecify.annotations.NullMarked;
