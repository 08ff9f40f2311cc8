/** The study's messages as pages show them, ready to be leafed through. */
@NullMarked
package org.proxenos.workbench.serve.shelf;

import org.jspecify.annotations.NullMarked;
