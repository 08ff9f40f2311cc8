/** The commands, one class each: they read options and files, call the stage that does the work, and print. */
@NullMarked
package org.proxenos.workbench.command;

import org.jspecify.annotations.NullMarked;
