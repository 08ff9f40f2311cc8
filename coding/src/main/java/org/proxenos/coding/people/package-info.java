/** People who code, and what each of them decided when; nothing decided is ever overwritten. */
@NullMarked
package org.proxenos.coding.people;

import org.jspecify.annotations.NullMarked;
