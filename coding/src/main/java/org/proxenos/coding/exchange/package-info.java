/**
 * People's codes as other programs write and read them: tables, ReCal, R, doccano, Label Studio, INCEpTION, CATMA and
 * Discourse Network Analyzer.
 *
 * <p>A format keeps what it has a field for, and {@link org.proxenos.coding.exchange.Exchange} says what that is. Texts
 * and streams come in and go out; files are somebody else's business.
 */
@NullMarked
package org.proxenos.coding.exchange;

import org.jspecify.annotations.NullMarked;
