/** What is asked of messages, for everybody to read. */
@NullMarked
package org.proxenos.workbench.serve.codebook;

import org.jspecify.annotations.NullMarked;
