package org.proxenos.study.simulate.check;

import org.proxenos.inference.frame.Frame;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.draw.World;

/**
 * A study without words.
 *
 * @param seed it was drawn from
 * @param posts originals outside of the anticipation
 * @param threads answers to mayors, with nothing that the message says in them
 */
public record DrawnStudy(long seed, Frame posts, Frame threads) {
    /** The study of a design. */
    public static DrawnStudy of(Design design) {
        return new DrawnStudy(design.seed(), DrawnPosts.of(World.of(design)), DrawnThreads.of(design.seed()));
    }
}
