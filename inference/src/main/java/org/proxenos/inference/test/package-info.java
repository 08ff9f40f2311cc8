/** Tests of two groups and of pairs, with effect sizes and intervals. */
@NullMarked
package org.proxenos.inference.test;

import org.jspecify.annotations.NullMarked;
