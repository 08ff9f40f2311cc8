package org.proxenos.report.figure;

/**
 * A figure drawn.
 *
 * @param id the figure's
 * @param svg a whole SVG document that stands alone or inside a page
 * @param csv its data, RFC 4180
 * @param note what a reader must know of the drawing itself, such as what was left out; empty for nothing
 */
public record Drawing(String id, String svg, String csv, String note) {}
