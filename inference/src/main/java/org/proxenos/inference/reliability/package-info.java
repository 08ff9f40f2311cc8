/** Do coders agree? Krippendorff's alpha with a bootstrap over units, percent agreement, the gate. */
@NullMarked
package org.proxenos.inference.reliability;

import org.jspecify.annotations.NullMarked;
