/** The shell: the command line. Files, clocks and exit codes enter here. */
@NullMarked
package org.proxenos.workbench;

import org.jspecify.annotations.NullMarked;
