package org.proxenos.study.simulate.draw;

import org.proxenos.study.simulate.design.Phase;

/**
 * A number for each window.
 *
 * @param baseline in the baseline
 * @param anticipation once the event is expected
 * @param event in the burst
 * @param aftermath after it
 */
record ByPhase(double baseline, double anticipation, double event, double aftermath) {
    /** The number of a window. */
    double in(Phase phase) {
        return switch (phase) {
            case BASELINE -> baseline;
            case ANTICIPATION -> anticipation;
            case EVENT -> event;
            case AFTERMATH -> aftermath;
        };
    }
}
