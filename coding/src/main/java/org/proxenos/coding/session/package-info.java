/** Coding as it goes: which unit is next, what is asked of it, what stands after all changes of mind. */
@NullMarked
package org.proxenos.coding.session;

import org.jspecify.annotations.NullMarked;
