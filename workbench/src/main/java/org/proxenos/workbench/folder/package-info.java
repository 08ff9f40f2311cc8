/** A study as a folder: what it says, what it was given, and where its tables and results go. */
@NullMarked
package org.proxenos.workbench.folder;

import org.jspecify.annotations.NullMarked;
