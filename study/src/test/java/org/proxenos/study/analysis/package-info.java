@NullMarked
package org.proxenos.study.analysis;

import org.jspecify.annotations.NullMarked;
