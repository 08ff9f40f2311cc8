/** What is asked, of whom, when and how: study.yaml as values. */
@NullMarked
package org.proxenos.study.plan;

import org.jspecify.annotations.NullMarked;
