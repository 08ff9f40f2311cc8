/**
 * Word lists and the one matcher that looks for all of them in a single pass.
 */
@NullMarked
package org.proxenos.language.lexicon;

import org.jspecify.annotations.NullMarked;
