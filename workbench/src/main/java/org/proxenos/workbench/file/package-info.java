/** Files in and out: standard input as a file, packed files, and files that are either whole or not there. */
@NullMarked
package org.proxenos.workbench.file;

import org.jspecify.annotations.NullMarked;
