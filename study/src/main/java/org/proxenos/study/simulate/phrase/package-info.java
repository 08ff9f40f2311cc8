/** Invented English for synthetic messages. */
@NullMarked
package org.proxenos.study.simulate.phrase;

import org.jspecify.annotations.NullMarked;
