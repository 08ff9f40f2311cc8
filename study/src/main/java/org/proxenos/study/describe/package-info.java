/** What the corpus and the codes hold, before anything is tested: tables, figures, and the messages behind each count. */
@NullMarked
package org.proxenos.study.describe;

import org.jspecify.annotations.NullMarked;
