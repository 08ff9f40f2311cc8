/** Figures as SVG and as CSV: specifications in the grammar of graphics, drawn by lets-plot without a screen or a network. */
@NullMarked
package org.proxenos.report.figure;

import org.jspecify.annotations.NullMarked;
