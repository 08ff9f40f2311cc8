/** Where tables live and per-message work runs: DuckDB in process. Everything else is SQL. */
@NullMarked
package org.proxenos.engine;

import org.jspecify.annotations.NullMarked;
