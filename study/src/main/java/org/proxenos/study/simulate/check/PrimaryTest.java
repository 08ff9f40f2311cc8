package org.proxenos.study.simulate.check;

import java.util.Optional;
import java.util.function.Function;

/**
 * A primary test of framework section 5, as it is done on drawn numbers.
 *
 * @param id of the hypothesis
 * @param test in words
 * @param isExact whether its level is at most .05 by construction, so that it may lie far below
 * @param outcome what it says of a drawn study; empty where it cannot be done
 */
public record PrimaryTest(String id, String test, boolean isExact, Function<DrawnStudy, Optional<Outcome>> outcome) {}
