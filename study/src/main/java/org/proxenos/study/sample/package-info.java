/** What a study's sample for coders is drawn from. */
@NullMarked
package org.proxenos.study.sample;

import org.jspecify.annotations.NullMarked;
