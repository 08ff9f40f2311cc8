/**
 * What the primary tests of a study do on data whose truth is known: how often they find what is there, and how often they find
 * something where nothing is (framework AC5). Numbers only: worlds are drawn without words, tests are fitted without a corpus.
 */
@NullMarked
package org.proxenos.study.simulate.check;

import org.jspecify.annotations.NullMarked;
