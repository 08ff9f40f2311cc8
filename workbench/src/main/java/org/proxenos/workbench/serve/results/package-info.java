/** What the last run found: outcomes, hypotheses, how it came to be, and all of it as files. */
@NullMarked
package org.proxenos.workbench.serve.results;

import org.jspecify.annotations.NullMarked;
