/** Synthetic studies with known effects, from a seed. */
@NullMarked
package org.proxenos.study.simulate;

import org.jspecify.annotations.NullMarked;
