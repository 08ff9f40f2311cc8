/**
 * The engine in this process: tables are Parquet files, questions are answered by DuckDB, nothing else need be installed.
 *
 * <p>The Parquet files are the truth. Databases here are either in memory or thrown away after an import. Nothing is
 * fetched: extensions are never installed or loaded by themselves.
 */
@NullMarked
package org.proxenos.engine.duckdb;

import org.jspecify.annotations.NullMarked;
