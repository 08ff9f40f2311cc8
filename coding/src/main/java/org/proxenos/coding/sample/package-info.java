/**
 * Who codes what (framework section 6): a probability sample of a study's messages, with the probability of every unit.
 */
@NullMarked
package org.proxenos.coding.sample;

import org.jspecify.annotations.NullMarked;
