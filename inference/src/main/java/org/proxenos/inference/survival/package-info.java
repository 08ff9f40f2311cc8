/** Time to a first event, such as the first criticism of an account, where some are never seen to have it. */
@NullMarked
package org.proxenos.inference.survival;

import org.jspecify.annotations.NullMarked;
