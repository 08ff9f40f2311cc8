/** The messages: found by words and filters, in their threads, with the codes they got and the words behind these. */
@NullMarked
package org.proxenos.workbench.serve.messages;

import org.jspecify.annotations.NullMarked;
