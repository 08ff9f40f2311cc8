/**
 * Texts of any table, read one after another, scored on all cores and written in the order in which they came; memory
 * does not grow with the file.
 */
@NullMarked
package org.proxenos.workbench.texts;

import org.jspecify.annotations.NullMarked;
