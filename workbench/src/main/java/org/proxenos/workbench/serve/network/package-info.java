/** Who addresses whom: accounts as a network, with the messages behind each tie. */
@NullMarked
package org.proxenos.workbench.serve.network;

import org.jspecify.annotations.NullMarked;
