/** What every command shares: its streams, its common options, its exit codes and how trouble is told. */
@NullMarked
package org.proxenos.workbench.console;

import org.jspecify.annotations.NullMarked;
