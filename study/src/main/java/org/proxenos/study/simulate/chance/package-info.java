/** Chance that is the same everywhere. */
@NullMarked
package org.proxenos.study.simulate.chance;

import org.jspecify.annotations.NullMarked;
