/** What a study of a given size can see. */
@NullMarked
package org.proxenos.inference.power;

import org.jspecify.annotations.NullMarked;
