/**
 * Synthetic studies with known effects, from a seed: a design states what is to be drawn, a world is drawn from it in
 * numbers, and words and files are made of the world.
 */
@NullMarked
package org.proxenos.study.simulate;

import org.jspecify.annotations.NullMarked;
