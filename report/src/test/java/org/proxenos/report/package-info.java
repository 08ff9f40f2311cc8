/** The report is tested as a reader meets it: as text, as files, and in a browser. */
package org.proxenos.report;
