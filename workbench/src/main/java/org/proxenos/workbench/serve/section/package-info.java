/** The list of the workbench's sections. */
@NullMarked
package org.proxenos.workbench.serve.section;

import org.jspecify.annotations.NullMarked;
