/** How fast it is: JMH benchmarks of the slow parts, and races against other implementations on the same texts. */
@NullMarked
package org.proxenos.bench;

import org.jspecify.annotations.NullMarked;
