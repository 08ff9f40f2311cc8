/** From study.yaml to a plan, from codes and outcomes to hypotheses, warnings and the ledger. */
@NullMarked
package org.proxenos.study;

import org.jspecify.annotations.NullMarked;
