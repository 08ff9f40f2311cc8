/**
 * What readers of JSON share: values one by one from lines or documents, broken ones set aside, fields read tolerantly.
 *
 * <p>Nothing here knows a platform.
 */
@NullMarked
package org.proxenos.corpus.source.json;

import org.jspecify.annotations.NullMarked;
