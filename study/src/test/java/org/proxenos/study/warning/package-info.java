@NullMarked
package org.proxenos.study.warning;

import org.jspecify.annotations.NullMarked;
