/**
 * YAML that a person wrote: read to its end with everything that is wrong noted, each problem with its line and what would
 * be right.
 */
@NullMarked
package org.proxenos.corpus.yaml;

import org.jspecify.annotations.NullMarked;
