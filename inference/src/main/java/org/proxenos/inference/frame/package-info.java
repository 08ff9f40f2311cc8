/** A table of named columns, numbers or words, as models take it. */
@NullMarked
package org.proxenos.inference.frame;

import org.jspecify.annotations.NullMarked;
