/** The files of a synthetic study, as texts. */
@NullMarked
package org.proxenos.study.simulate.export;

import org.jspecify.annotations.NullMarked;
