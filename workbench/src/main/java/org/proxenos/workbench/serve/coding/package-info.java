/**
 * People code, see how well they agree, and settle where they differ. What a coder decides is queued in the browser and
 * sent until the server has said that it is on the disk; since each decision has an id made in the browser, sending twice
 * stores once.
 */
@NullMarked
package org.proxenos.workbench.serve.coding;

import org.jspecify.annotations.NullMarked;
