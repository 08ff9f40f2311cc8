/** The warnings W1 to W28 and what sets each off. */
@NullMarked
package org.proxenos.study.warning;

import org.jspecify.annotations.NullMarked;
