/**
 * What readers of HTML share: the words of a page as a person reads them, paragraph by paragraph.
 *
 * <p>Nothing here knows a platform.
 */
@NullMarked
package org.proxenos.corpus.source.html;

import org.jspecify.annotations.NullMarked;
