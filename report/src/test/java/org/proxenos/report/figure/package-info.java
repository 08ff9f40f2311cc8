/** Figures are tested by what their SVG says; how they look is for eyes. */
package org.proxenos.report.figure;
