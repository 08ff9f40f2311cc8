/** The first page: what is asked, what came in, how far it is. */
@NullMarked
package org.proxenos.workbench.serve.overview;

import org.jspecify.annotations.NullMarked;
