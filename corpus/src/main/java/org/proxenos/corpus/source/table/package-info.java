/**
 * Readers of tables: rows of cells under a header, whatever separates them.
 *
 * <p>{@link org.proxenos.corpus.source.table.Rows} splits characters into cells and loses no row;
 * {@link org.proxenos.corpus.source.table.Cells} reads one row by the names of its columns.
 */
@NullMarked
package org.proxenos.corpus.source.table;

import org.jspecify.annotations.NullMarked;
