/** What the page shows, worded and rounded for readers; the templates only place it. */
@NullMarked
package org.proxenos.report.page;

import org.jspecify.annotations.NullMarked;
