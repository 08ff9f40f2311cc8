/** Designs around an event: interrupted series, leads and lags, difference in differences, placebo dates. */
@NullMarked
package org.proxenos.inference.event;

import org.jspecify.annotations.NullMarked;
