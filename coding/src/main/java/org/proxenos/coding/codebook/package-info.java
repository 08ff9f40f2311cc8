/**
 * What is asked of messages: the built-in codebook of 52 variables, and what a study takes, changes and adds.
 *
 * <p>The built-in codebook is a resource that people read as it stands; a study's {@code codebook.yaml} is read to its
 * end with everything that is wrong noted. Nothing here knows an answer: the answers are {@code Code}s.
 */
@NullMarked
package org.proxenos.coding.codebook;

import org.jspecify.annotations.NullMarked;
