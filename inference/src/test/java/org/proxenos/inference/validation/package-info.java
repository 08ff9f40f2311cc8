/** The table of docs/reference/validation.md: every number of it comes from a golden file and from the program, when the tests run. */
@NullMarked
package org.proxenos.inference.validation;

import org.jspecify.annotations.NullMarked;
