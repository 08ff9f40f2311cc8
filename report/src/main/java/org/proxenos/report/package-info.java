/** Results to HTML, SVG and CSV; nothing is computed here. */
@NullMarked
package org.proxenos.report;

import org.jspecify.annotations.NullMarked;
