/** From codes and outcomes to hypotheses, their robustness and placebo. */
@NullMarked
package org.proxenos.study.analysis;

import org.jspecify.annotations.NullMarked;
