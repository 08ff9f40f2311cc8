/**
 * What is said about messages: codebook, coders, codes, and the reliability gate that a coder passes before inference.
 *
 * <p>People and machines write the same {@link org.proxenos.coding.Code}. There is no second notion of annotation,
 * label, feature or score.
 */
@NullMarked
package org.proxenos.coding;

import org.jspecify.annotations.NullMarked;
