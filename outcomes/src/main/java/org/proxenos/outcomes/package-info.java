/** What audiences did with messages: one SQL file an outcome, in the subset that DuckDB and Spark both speak. */
@NullMarked
package org.proxenos.outcomes;

import org.jspecify.annotations.NullMarked;
