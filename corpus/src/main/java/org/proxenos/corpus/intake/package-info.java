/**
 * The way in: an export is decompressed, its format is found, and its reader reads it.
 *
 * <p>{@link org.proxenos.corpus.intake.Sources} is the catalogue of readers.
 */
@NullMarked
package org.proxenos.corpus.intake;

import org.jspecify.annotations.NullMarked;
