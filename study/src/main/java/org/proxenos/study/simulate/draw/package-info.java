/** Who posts what, when, and what comes back: a synthetic study in numbers, before it is put into words. */
@NullMarked
package org.proxenos.study.simulate.draw;

import org.jspecify.annotations.NullMarked;
