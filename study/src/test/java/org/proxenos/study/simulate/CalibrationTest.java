package org.proxenos.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.proxenos.study.simulate.check.DrawnStudy;
import org.proxenos.study.simulate.check.MachineCoded;
import org.proxenos.study.simulate.check.Outcome;
import org.proxenos.study.simulate.check.PrimaryTest;
import org.proxenos.study.simulate.check.PrimaryTests;
import org.proxenos.study.simulate.design.Design;

/** The benchmark of docs/reference/simulation.md, short: a handful of studies, so bounds that only a broken test crosses. */
class CalibrationTest {
    private static final int STUDIES = 8;

    @Test
    void injectedRatiosLieInTheirIntervals() {
        assertThat(covered(test("H2"), 1.5, 0.07)).isGreaterThanOrEqualTo(6);
        assertThat(covered(test("H3"), 1.3, 0.07)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void machineCodesMissTheRatioAndPeoplesCodesOfAPartSetItRight() {
        assertThat(covered(MachineCoded::naive, 1.5, 0.3)).isLessThanOrEqualTo(3);
        assertThat(covered(MachineCoded::corrected, 1.5, 0.3)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void whereNothingIsLittleIsFound() {
        List<DrawnStudy> studies = LongStream.rangeClosed(1, STUDIES)
                .mapToObj(seed -> DrawnStudy.of(Design.usual(seed).withoutEffects()))
                .toList();
        for (PrimaryTest test : PrimaryTests.all()) {
            if (!test.test().contains("random intercept")) {
                List<Outcome> outcomes = studies.stream()
                        .flatMap(s -> test.outcome().apply(s).stream())
                        .toList();
                assertThat(outcomes).as(test.id()).hasSizeGreaterThan(STUDIES / 2);
                assertThat(outcomes.stream().filter(Outcome::rejects).count())
                        .as(test.id())
                        .isLessThanOrEqualTo(3);
            }
        }
    }

    private static Function<DrawnStudy, Optional<Outcome>> test(String id) {
        return PrimaryTests.all().stream()
                .filter(test -> test.id().equals(id))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static long covered(Function<DrawnStudy, Optional<Outcome>> test, double ratio, double codingError) {
        return LongStream.rangeClosed(1, STUDIES)
                .mapToObj(seed -> DrawnStudy.of(Design.usual(seed).misread(codingError)))
                .flatMap(study -> test.apply(study).stream())
                .filter(outcome -> outcome.covers(Math.log(ratio)))
                .count();
    }
}
