/** Live collection: the network, the clock and the files around what {@code corpus/collect} works out. */
@NullMarked
package org.proxenos.workbench.collect;

import org.jspecify.annotations.NullMarked;
