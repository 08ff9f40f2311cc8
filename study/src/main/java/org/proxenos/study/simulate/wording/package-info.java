/** Puts drawn messages into invented words. */
@NullMarked
package org.proxenos.study.simulate.wording;

import org.jspecify.annotations.NullMarked;
