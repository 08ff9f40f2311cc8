/** Regression of counts and numbers, account effects absorbed, every standard error by name. */
@NullMarked
package org.proxenos.inference.glm;

import org.jspecify.annotations.NullMarked;
