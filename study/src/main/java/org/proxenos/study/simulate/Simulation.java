package org.proxenos.study.simulate;

import java.util.Map;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.draw.World;
import org.proxenos.study.simulate.export.StudyFiles;

/**
 * A synthetic study: its folder as texts.
 *
 * @param world what was drawn
 * @param files texts by path; one whose name ends with {@code .gz} is to be packed
 */
public record Simulation(World world, Map<String, String> files) {
    /** Draws a study; the same design gives the same texts on every machine. */
    public static Simulation of(Design design) {
        World world = World.of(design);
        return new Simulation(world, StudyFiles.of(world));
    }
}
