/** What is stated of a synthetic study before anything is drawn. */
@NullMarked
package org.proxenos.study.simulate.design;

import org.jspecify.annotations.NullMarked;
