/** Runs and imports that are started from a page: how far they are, and how they are stopped. */
@NullMarked
package org.proxenos.workbench.serve.work;

import org.jspecify.annotations.NullMarked;
